package jobs

import (
	"sync"
	"testing"
)

func TestNamesakesAreThoseThatAReaderTakesForOne(t *testing.T) {
	n := newNamesakes()
	for _, name := range []string{
		"Nguyễn Văn An", "  nguyễn  văn an", // case and spacing
		"Trần Thị Hòa", "Tra\u0302\u0300n Thị Hòa", // composed, and decomposed
		"Lê Thị An", "An Thị Lê", "Lê An Thị", // the same words in another order
		"Phạm Ân", "Phạm An", // tones and marks tell people apart
		"", "Vũ",
	} {
		n.add([]byte(name))
	}
	for name, want := range map[string]bool{
		"Nguyễn Văn An": true, "NGUYỄN VĂN AN": true, "Trần Thị Hòa": true, "Tra\u0302\u0300n Thị Hòa": true,
		"Lê Thị An": false, "An Thị Lê": false, "Phạm Ân": false, "Phạm An": false, "Vũ": false, "Đỗ": false,
	} {
		if got := n.shared(name); got != want {
			t.Errorf("shared(%q) is %v", name, got)
		}
	}
}

func TestManyMayAskForNamesakesAtOnce(t *testing.T) {
	n := newNamesakes()
	n.add([]byte("Vũ Văn An"))
	n.add([]byte("Vũ Văn An"))
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for _, name := range []string{"Vũ Văn An", "vũ văn an", "Đỗ Văn Mới"} {
				if n.shared(name) != (name != "Đỗ Văn Mới") {
					t.Errorf("shared(%q) is wrong", name)
				}
			}
		})
	}
	group.Wait()
}
