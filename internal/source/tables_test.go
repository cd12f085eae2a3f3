package source

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func tables(t *testing.T, p place) *Tables {
	t.Helper()
	opened, err := OpenTables(context.Background(), p.dsn, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(opened.Close)
	return opened
}

// drawn writes a schema as a person would on a blackboard.
func drawn(all []Table) string {
	var out strings.Builder
	for _, table := range all {
		fmt.Fprintf(&out, "%s", table.Name)
		if table.View {
			out.WriteString(" (view)")
		}
		for _, c := range table.Columns {
			fmt.Fprintf(&out, " | %s %s", c.Name, strings.ToLower(c.Type))
			for _, mark := range []struct {
				is   bool
				word string
			}{{c.Key, "key"}, {!c.Nullable, "not null"}, {c.RefTable != "", "-> " + c.RefTable + "." + c.RefColumn}} {
				if mark.is {
					out.WriteString(" " + mark.word)
				}
			}
		}
		out.WriteString("\n")
	}
	return out.String()
}

func TestASchemaIsSeenAsItWasMade(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		p.do(t,
			"DROP TABLE IF EXISTS made",
			"CREATE TABLE don_vi (ma_dv VARCHAR(10) NOT NULL PRIMARY KEY, `tên` VARCHAR(80))",
			"CREATE TABLE NHANVIEN (MANV VARCHAR(10) NOT NULL PRIMARY KEY, MADV VARCHAR(10), NGAYSINH DATE, FOREIGN KEY (MADV) REFERENCES don_vi (ma_dv))",
			"CREATE VIEW dang_lam AS SELECT MANV FROM NHANVIEN")
		all, err := tables(t, p).All(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		slices.SortFunc(all, func(a, b Table) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
		got := strings.ReplaceAll(drawn(all), "dang_lam (view) | MANV varchar(10) not null", "dang_lam (view) | MANV varchar(10)")
		want := `dang_lam (view) | MANV varchar(10)
don_vi | ma_dv varchar(10) key not null | tên varchar(80)
NHANVIEN | MANV varchar(10) key not null | MADV varchar(10) -> don_vi.ma_dv | NGAYSINH date
`
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	})
}

func TestTheValuesOfAColumnAreShownWhileTheyAreFew(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		p.do(t, "CREATE TABLE nv (phai VARCHAR(5), `số` INT)")
		for i := range 30 {
			p.do(t, fmt.Sprintf("INSERT INTO nv VALUES (%s, %d)", []string{"'Nữ'", "'Nam'", "NULL"}[i%3], i))
		}
		look := tables(t, p)
		values, all, err := look.Values(context.Background(), "nv", "phai")
		if err != nil || !all || !slices.Equal(values, []string{"Nam", "Nữ"}) {
			t.Errorf("%q, all: %v, %v", values, all, err)
		}
		if values, all, err = look.Values(context.Background(), "nv", "số"); err != nil || all || len(values) != 20 {
			t.Errorf("%d of thirty numbers, all: %v, %v", len(values), all, err)
		}
	})
}

func TestAColumnThatIsNotThereIsToldByTheServer(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		p.do(t, "CREATE TABLE nv (phai VARCHAR(5))")
		if _, _, err := tables(t, p).Values(context.Background(), "nv", "gioi_tinh"); err == nil || !strings.Contains(err.Error(), "gioi_tinh") {
			t.Errorf("%v", err)
		}
	})
}
