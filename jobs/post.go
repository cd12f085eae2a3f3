package jobs

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/mail"
)

// post writes a letter with the workbook of a run to everybody who is to have it and has none yet, and queues them. A run without
// effect, or about a part, is nobody's post.
func post(ctx context.Context, l *ledger.Ledger, c *config.Config, run ledger.Run, now time.Time) error {
	if !c.Mail.Relay.IsSet() || run.State != ledger.Written || !hasEffect(run) {
		return nil
	}
	written, err := l.Letters(ctx, run.Number)
	if err != nil {
		return err
	}
	missing := slices.DeleteFunc(recipients(c, config.Secretary), func(name string) bool {
		return slices.ContainsFunc(written, func(w ledger.Letter) bool { return w.Recipient == name })
	})
	if len(missing) == 0 {
		return nil
	}
	e, err := enclose(ctx, l, c, run)
	if err != nil {
		return fmt.Errorf("writing the letters of run %d: %w", run.Number, err)
	}
	var letters []ledger.Letter
	for _, name := range missing {
		letter, err := writeLetter(ctx, l, c, run, name, e, now)
		if err != nil {
			return fmt.Errorf("writing the letter of run %d to %s: %w", run.Number, name, err)
		}
		letters = append(letters, letter)
	}
	_, err = l.Queue(ctx, run.Number, letters)
	return err
}

// hasEffect reports whether a run changed the lives of findings.
func hasEffect(run ledger.Run) bool {
	return run.Kind == ledger.Normal || run.Kind == ledger.Held && run.Released
}

// recipients are those with a role, by their names.
func recipients(c *config.Config, role string) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(c.Recipients)), func(name string) bool { return c.Recipients[name].Role != role })
}

// writeLetter finishes a letter and keeps it in a file, so that a later try offers the same bytes.
func writeLetter(
	ctx context.Context, l *ledger.Ledger, c *config.Config, run ledger.Run, name string, e enclosure, now time.Time,
) (ledger.Letter, error) {
	subject, text, err := coverLetter(ctx, l, c, run, name, e)
	if err != nil {
		return ledger.Letter{}, err
	}
	to := c.Recipients[name].Address
	letter := mail.Letter{
		From: c.Mail.From, To: to, Subject: subject, Text: text, Date: now, MessageID: messageID(c.Mail.From, run.Number, name, e.sha256),
	}
	if len(e.content) > 0 {
		letter.Attachment = &mail.Attachment{Name: filepath.Base(e.path), Type: workbookType, Content: e.content}
	}
	finished, err := letter.Render()
	if err != nil {
		return ledger.Letter{}, err
	}
	path := filepath.Join(c.Mail.Dir, fmt.Sprintf("run%d-%s.eml", run.Number, name))
	if err := os.MkdirAll(c.Mail.Dir, 0o700); err != nil {
		return ledger.Letter{}, err
	}
	err = replace(path, func(w io.Writer) error {
		_, err := w.Write(finished.Bytes())
		return err
	})
	return ledger.Letter{
		Recipient: name, Address: to.Box, MessageID: letter.MessageID, Path: path, SHA256: digestOfBytes(finished.Bytes()),
	}, err
}

// enclose reads the workbook of a run, and makes sure that it is the one that was recorded.
func enclose(ctx context.Context, l *ledger.Ledger, c *config.Config, run ledger.Run) (enclosure, error) {
	files, err := l.Files(ctx, run.Number)
	if err != nil {
		return enclosure{}, err
	}
	faults := []error{fmt.Errorf("no workbook of it can be read; %s report %d makes it again", c.Program(), run.Number)}
	for _, file := range files {
		if filepath.Base(file.Path) != fileName(run) { // one of before its release
			continue
		}
		content, err := os.ReadFile(file.Path)
		switch {
		case err != nil:
			faults = append(faults, err)
			continue
		case digestOfBytes(content) != file.SHA256:
			faults = append(faults, fmt.Errorf("%s is not the one that was recorded", file.Path))
			continue
		}
		e := enclosure{path: file.Path, sha256: file.SHA256, content: content, size: len(content)}
		if int64(len(content)) > c.Mail.Largest {
			e.content = nil
		}
		return e, nil
	}
	return enclosure{}, errors.Join(faults...)
}

func digestOfBytes(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
