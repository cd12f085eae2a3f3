package main

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// register is a checkout with one file of each sort.
func register() fstest.MapFS {
	file := func(xml string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(xml)} }
	return fstest.MapFS{
		"people/o/obrien-ann.xml": file(`<person><id>obrien-ann</id>
			<persName><surname>O’Brien</surname><forename>Ann "Nan" d'Arcy</forename></persName>
			<birth>1901</birth><death/><career-type>career</career-type>
			<residence><state-id>ny</state-id><state-id>dc</state-id></residence></person>`),
		"people-pending/roe-jo.xml": file(`<person><id>roe-jo</id><persName><surname>Roe</surname></persName></person>`),
		"missions-countries/belize.xml": file(`<country-mission><territory-id>belize</territory-id>
			<chiefs><chief><id>bz-1</id><person-id>obrien-ann</person-id><role-title-id>ambassador</role-title-id>
				<contemporary-territory-id>belize</contemporary-territory-id><appointed><date>1981</date></appointed>
				<arrived><date/></arrived><started><date>1981-10</date></started>
				<ended><date>1983-06-23</date><note>Left post on</note></ended>
				<note>Served
					twice.</note></chief></chiefs>
			<other-nominees><chief><id>bz-2</id><person-id>roe-jo</person-id></chief></other-nominees></country-mission>`),
		"missions-orgs/un.xml": file(`<org-mission><id>un</id><names><singular>Representative
			(New York)</singular></names></org-mission>`),
		"roles-country-chiefs/ambassador.xml": file(`<role><id>ambassador</id><class>chief</class>
			<category>country</category><names><singular>Ambassador</singular></names></role>`),
		"positions-principals/counselor.xml": file(`<principal-position><id>counselor</id><class>principal</class>
			<names><singular>Counselor</singular></names><start>1912</start><end>1949</end><start>1961</start>
			<principals><principal><id>coun-1</id><person-id>obrien-ann</person-id><role-title-id>adviser</role-title-id>
				<started><date>1947-08-01</date></started></principal></principals></principal-position>`),
		"concurrent-appointments/1.xml": file(`<concurrent-appointments><id>1</id><person-id>obrien-ann</person-id>
			<resident-at><contemporary-territory-id>belize</contemporary-territory-id></resident-at>
			<chief-id>bz-1</chief-id><chief-id>bz-2</chief-id></concurrent-appointments>`),
	}
}

func TestEveryRowIsHandedOverAsItStands(t *testing.T) {
	const want = `BEGIN;
INSERT INTO people VALUES ('obrien-ann','O’Brien','Ann "Nan" d''Arcy','1901',NULL,'career','ny');
INSERT INTO people VALUES ('roe-jo','Roe',NULL,NULL,NULL,NULL,NULL);
INSERT INTO missions VALUES ('belize','country',NULL);
INSERT INTO chiefs VALUES ('bz-1','obrien-ann','ambassador','belize','belize','1981',NULL,'1981-10','1983-06-23','Left post on','Served twice.');
INSERT INTO chiefs VALUES ('bz-2','roe-jo',NULL,'belize',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO missions VALUES ('un','organization','Representative
			(New York)');
INSERT INTO roles VALUES ('ambassador','chief','country','Ambassador',NULL,NULL);
INSERT INTO roles VALUES ('counselor','principal',NULL,'Counselor','1912','1949');
INSERT INTO principals VALUES ('coun-1','obrien-ann','counselor',NULL,'1947-08-01',NULL,NULL,NULL);
INSERT INTO concurrent_appointments VALUES ('1','obrien-ann','belize','bz-1');
INSERT INTO concurrent_appointments VALUES ('1','obrien-ann','belize','bz-2');
COMMIT;
`
	var got strings.Builder
	if err := convert(register(), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Error(diff)
	}
}

func TestWhatCannotBeConvertedIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(fstest.MapFS)
		want  string
	}{
		"a folder that is something else": {
			func(r fstest.MapFS) { clear(r) },
			"people/*/*.xml: no such files; is this a checkout of the register?",
		},
		"a file that is cut off": {
			func(r fstest.MapFS) { r["missions-orgs/un.xml"].Data = []byte("<org-mission><id>un") },
			"missions-orgs/un.xml: XML syntax error on line 1: unexpected EOF",
		},
		"a backslash": {
			func(r fstest.MapFS) { r["people-pending/roe-jo.xml"].Data = []byte(`<person><id>a\b</id></person>`) },
			`people a\b: a backslash in "a\\b"; it cannot be written for every server`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := register()
			c.spoil(r)
			err := convert(r, &strings.Builder{})
			if err == nil || err.Error() != c.want {
				t.Errorf("error %q, want %q", err, c.want)
			}
		})
	}
}
