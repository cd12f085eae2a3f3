package reports

import "testing"
import "os"

func TestLook(t *testing.T) {
	for _, l := range []string{"vi", "both", "en"} {
		e := realistic(60)
		e.Language = l
		d, err := Write(e, os.Getenv("LOOK")+"/look-"+l+".xlsx")
		if err != nil {
			t.Fatal(err)
		}
		t.Log(d)
	}
}
