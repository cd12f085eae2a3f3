package parameters

import (
	"strings"
	"testing"
)

func TestAPageOfTheRegisterIsReadStrictly(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"an unknown field": {"[[parameter]]\nkey = 'a.b'\nlaw = 'x'", "strict mode"},
		"a date of no day": {"[[parameter]]\nkey = 'a.b'\nrows = [{ value = 1, from = '2025-02-30' }]", "days 01 to 28"},
	} {
		if _, err := readPage([]byte(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, e := range map[string]entry{
		"a value of no kind": {Rows: []row{{Value: 1.5}}},
		"a value too large":  {Unit: Percent, Rows: []row{{Value: int64(101)}}},
		"a mark of no kind":  {Rows: []row{{Value: int64(1), Mark: "sure"}}},
	} {
		if _, err := e.parameter(); err == nil || !strings.HasPrefix(err.Error(), "row 1: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMarksAndOriginsReadDifferently(t *testing.T) {
	seen := map[string]string{}
	words := map[string][2]string{}
	for _, m := range marks() {
		words[string(m)] = [2]string{m.Words().VI, m.Words().EN}
	}
	for _, o := range []Origin{BuiltIn, Ministry} {
		words[string(o)] = [2]string{o.Words().VI, o.Words().EN}
	}
	for word, texts := range words {
		for _, text := range texts {
			if other, twice := seen[text]; text == "" || twice {
				t.Errorf("%s and %s both read %q", word, other, text)
			}
			seen[text] = word
		}
	}
}

func TestKeysAreSortedAndFound(t *testing.T) {
	r := Embedded()
	keys := r.Keys()
	for i, key := range keys {
		if p, ok := r.Find(key); !ok || p.Key != key || i > 0 && keys[i-1] >= key {
			t.Errorf("key %d is %s: %t", i, key, ok)
		}
	}
	if _, ok := r.Find("rot"); ok {
		t.Error("a family is no key")
	}
	if v, _ := r.Find("rot.defer"); !v.Rows[0].Has("discipline") || v.Rows[0].Has("illness") {
		t.Error("the words of a list")
	}
}
