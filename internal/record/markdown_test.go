package record

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestThePageOfRecordsIsFresh(t *testing.T) {
	page, err := os.ReadFile("../../docs/records.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(page), string(Markdown())); diff != "" {
		t.Errorf("docs/records.md is stale: run go generate ./internal/record\n%s", diff)
	}
}

func TestTheRowsOfEveryTableHaveAsManyCellsAsItsHead(t *testing.T) {
	cells := 0
	for line := range strings.SplitSeq(string(Markdown()), "\n") {
		switch n := strings.Count(line, "|"); {
		case !strings.HasPrefix(line, "|"):
			cells = 0
		case cells == 0:
			cells = n
		case n != cells:
			t.Errorf("%d cells instead of %d: %s", n-1, cells-1, line)
		}
	}
}

func TestEveryKindHasASectionThatItsLinkFinds(t *testing.T) {
	page := Markdown()
	for _, k := range Kinds() {
		if !bytes.Contains(page, []byte("\n## "+k.Name+"\n")) || !bytes.Contains(page, []byte("(#"+k.Name+")")) {
			t.Errorf("%s is not on the page or not in its contents", k.Name)
		}
	}
}
