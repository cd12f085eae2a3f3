package parameters

import "testing"

func TestARowIsWrittenAsTheMinistryWouldWriteIt(t *testing.T) {
	r := Embedded()
	for key, want := range map[string]string{
		"rot.cool_months":       "[[parameter]]\nkey = \"rot.cool_months\"\nvalue = 24\nbasis = \"QĐ 1\"\n",
		"rot.plan_published_by": "[[parameter]]\nkey = \"rot.plan_published_by\"\nvalue = \"03-31\"\nbasis = \"QĐ 1\"\n",
	} {
		p, ok := r.Find(key)
		if !ok {
			t.Fatalf("the register has no %s", key)
		}
		if got := p.Rows[0].TOML("QĐ 1"); got != want {
			t.Errorf("%s is written\n%s\nwant\n%s", key, got, want)
		}
	}
}
