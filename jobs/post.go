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

// post writes a letter with a workbook of a run to everybody who is to have one and has none yet, and queues them. A run without
// effect, or about a part, is nobody's post. Where a letter cannot be written the others are queued all the same.
func post(ctx context.Context, l *ledger.Ledger, c *config.Config, run ledger.Run, now time.Time) error {
	if !c.Mail.Relay.IsSet() || run.State != ledger.Written || !hasEffect(run) {
		return nil
	}
	written, err := l.Letters(ctx, run.Number)
	if err != nil {
		return err
	}
	waiting := func(role string) []string {
		return slices.DeleteFunc(recipients(c, role), func(name string) bool {
			return slices.ContainsFunc(written, func(w ledger.Letter) bool { return w.Recipient == name })
		})
	}
	w := &writing{ctx: ctx, ledger: l, config: c, run: run, now: now}
	whole, own := w.toSecretaries(waiting(config.Secretary)), w.toMembers(waiting(config.Member))
	if len(w.letters) > 0 {
		_, err = l.Queue(ctx, run.Number, w.letters)
	}
	return errors.Join(err, whole, own)
}

// hasEffect reports whether a run changed the lives of findings.
func hasEffect(run ledger.Run) bool {
	return run.Kind == ledger.Normal || run.Kind == ledger.Held && run.Released
}

// recipients are those with a role, by their names.
func recipients(c *config.Config, role string) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(c.Recipients)), func(name string) bool { return c.Recipients[name].Role != role })
}

// writing is the letters of one run in the making.
type writing struct {
	ctx     context.Context
	ledger  *ledger.Ledger
	config  *config.Config
	run     ledger.Run
	now     time.Time
	letters []ledger.Letter
}

// toSecretaries encloses the workbook of the whole run.
func (w *writing) toSecretaries(names []string) error {
	if len(names) == 0 {
		return nil
	}
	e, err := w.encloseWhole()
	if err != nil {
		return fmt.Errorf("writing the letters of run %d: %w", w.run.Number, err)
	}
	for _, name := range names {
		t, err := tidings(w.ctx, w.ledger, w.run, name)
		if err == nil {
			err = w.write(name, t, e)
		}
		if err != nil {
			return w.about(name, err)
		}
	}
	return nil
}

// toMembers makes a workbook for each, with their units alone. While no rule may be shown to members there is nothing to send.
func (w *writing) toMembers(names []string) (faults error) {
	if len(names) == 0 {
		return nil
	}
	results, err := w.ledger.Rules(w.ctx, w.run.Number)
	if err != nil || !slices.ContainsFunc(results, func(r ledger.RuleResult) bool { return r.Evaluated && !r.FirstTime }) {
		return err
	}
	known := &whole{Run: w.run, above: map[string][]string{}}
	if err := known.readUnits(w.ctx, w.ledger); err != nil {
		return err
	}
	// Whoever's units are wrong is asked for again and again, before the run is read for the others.
	names = slices.DeleteFunc(names, func(name string) bool {
		err := known.refuseUnits(w.config, name)
		faults = errors.Join(faults, w.about(name, err))
		return err != nil
	})
	if len(names) == 0 {
		return faults
	}
	x, err := newExtracts(w.ctx, w.ledger, w.run, w.config)
	if err != nil {
		return errors.Join(faults, fmt.Errorf("writing the letters of run %d to members: %w", w.run.Number, err))
	}
	for _, name := range names {
		faults = errors.Join(faults, w.about(name, w.toMember(x, name)))
	}
	return faults
}

// about says of which letter there is a fault; nil: there is none.
func (w *writing) about(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("writing the letter of run %d to %s: %w", w.run.Number, name, err)
}

func (w *writing) toMember(x *extracts, name string) error {
	one, err := x.of(name)
	if err != nil {
		return err
	}
	made, err := one.bind(name, w.config.Report.Dir)
	if err != nil {
		return err
	}
	e, err := w.enclose(made)
	if err != nil {
		return err
	}
	return w.write(name, one.tidings(name), e)
}

// write finishes a letter and keeps it in a file, so that a later try offers the same bytes.
func (w *writing) write(name string, t tiding, e enclosure) error {
	c := w.config
	subject, text := coverLetter(w.run, t, e, c.Audit.Language)
	to := c.Recipients[name].Address
	letter := mail.Letter{
		From: c.Mail.From, To: to, Subject: subject, Text: text, Date: w.now, MessageID: messageID(c.Mail.From, w.run.Number, name, e.sha256),
	}
	if len(e.content) > 0 {
		letter.Attachment = &mail.Attachment{Name: filepath.Base(e.path), Type: workbookType, Content: e.content}
	}
	finished, err := letter.Render()
	if err != nil {
		return err
	}
	path := filepath.Join(c.Mail.Dir, fmt.Sprintf("run%d-%s.eml", w.run.Number, name))
	if err := os.MkdirAll(c.Mail.Dir, 0o700); err != nil {
		return err
	}
	err = replace(path, func(to io.Writer) error {
		_, err := to.Write(finished.Bytes())
		return err
	})
	if err == nil {
		w.letters = append(w.letters, ledger.Letter{
			Recipient: name, Address: to.Box, MessageID: letter.MessageID, Path: path, SHA256: digestOfBytes(finished.Bytes()),
		})
	}
	return err
}

// encloseWhole reads the workbook of the run.
func (w *writing) encloseWhole() (enclosure, error) {
	files, err := w.ledger.Files(w.ctx, w.run.Number)
	if err != nil {
		return enclosure{}, err
	}
	faults := []error{fmt.Errorf("no workbook of it can be read; %s report %d makes it again", w.config.Program(), w.run.Number)}
	for _, file := range files {
		if filepath.Base(file.Path) != fileName(w.run) { // one of before its release, or a member's
			continue
		}
		e, err := w.enclose(file)
		if err == nil {
			return e, nil
		}
		faults = append(faults, err)
	}
	return enclosure{}, errors.Join(faults...)
}

// enclose reads a workbook, and makes sure that it is the one that was recorded.
func (w *writing) enclose(file ledger.File) (enclosure, error) {
	content, err := os.ReadFile(file.Path)
	switch {
	case err != nil:
		return enclosure{}, err
	case digestOfBytes(content) != file.SHA256:
		return enclosure{}, fmt.Errorf("%s is not the one that was recorded", file.Path)
	}
	e := enclosure{path: file.Path, sha256: file.SHA256, content: content, size: len(content)}
	if int64(len(content)) > w.config.Mail.Largest {
		e.content = nil
	}
	return e, nil
}

func digestOfBytes(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
