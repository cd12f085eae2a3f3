package main

import (
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"probity/internal/mailtest"
)

// runRelay opens a post office, whose address is $RELAY from then on, with a folder that it keeps letters in: relay DIR.
func runRelay(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: relay DIR")
	}
	office, err := mailtest.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Defer(func() { ts.Check(office.Close()) })
	ts.Setenv("RELAY", office.Relay())
}

// printLetter prints a letter as its reader has it: to whom, the subject, the text, and what is attached: letter FILE.
func printLetter(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: letter FILE")
	}
	m, err := mail.ReadMessage(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	ts.Check(err)
	fmt.Fprintf(ts.Stdout(), "To: %s\nSubject: %s\n", m.Header.Get("To"), subject)
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	ts.Check(err)
	if !strings.HasPrefix(kind, "multipart/") {
		printText(ts, m.Header.Get("Content-Transfer-Encoding"), m.Body)
		return
	}
	for parts := multipart.NewReader(m.Body, params["boundary"]); ; {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return
		}
		ts.Check(err)
		if name := part.FileName(); name != "" {
			fmt.Fprintln(ts.Stdout(), "Attached:", name)
			continue
		}
		printText(ts, part.Header.Get("Content-Transfer-Encoding"), part)
	}
}

func printText(ts *testscript.TestScript, encoding string, body io.Reader) {
	if strings.EqualFold(encoding, "quoted-printable") {
		body = quotedprintable.NewReader(body)
	}
	_, err := io.Copy(ts.Stdout(), body)
	ts.Check(err)
}
