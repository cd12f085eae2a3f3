package jobs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"probity/internal/config"
	"probity/internal/mail"
	"probity/internal/record"
)

// Alarms wait in files beside the letters, not in the ledger, which may be what is broken: one file each, so that nothing has to be
// rewritten, and whoever mails them takes away no other.

// word is an alarm that waits to be mailed.
type word struct {
	line string
	held bool      // it is about a run that is held, so that the secretary is told as well
	said time.Time // by an earlier process; zero: by this one
	file string    // where it waits; empty: nowhere yet
}

const (
	alarmName  = "alarm-"
	alarmStamp = "20060102-150405.000000000"
)

// keepAlarm puts an alarm into a file of its own.
func keepAlarm(dir, line string, now time.Time) (path string, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	file, err := os.CreateTemp(dir, alarmName+now.UTC().Format(alarmStamp)+"-*.txt") // readable by its owner alone
	if err != nil {
		return "", err
	}
	_, err = file.WriteString(line)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return "", errors.Join(err, os.Remove(file.Name()))
	}
	return file.Name(), nil
}

// keptAlarms are those that were not mailed, the oldest first. One that cannot be read is told by its file.
func keptAlarms(dir string) (words []word, err error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for _, e := range entries {
		name, ours := strings.CutPrefix(e.Name(), alarmName)
		if !ours || !strings.HasSuffix(name, ".txt") {
			continue
		}
		w := word{file: filepath.Join(dir, e.Name())}
		content, err := os.ReadFile(w.file)
		w.line = cmp.Or(string(content), fmt.Sprintf("an alarm was not mailed, and its words are lost: %s", w.file))
		if err != nil {
			w.line = fmt.Sprintf("an alarm was not mailed, and cannot be read: %v", err)
		}
		if at, err := time.Parse(alarmStamp, name[:min(len(name), len(alarmStamp))]); err == nil {
			w.said = at
		}
		words = append(words, w)
	}
	return words, err
}

// forgetAlarms takes away the files of alarms.
func forgetAlarms(words []word) (faults error) {
	for _, w := range words {
		if w.file == "" {
			continue
		}
		if err := os.Remove(w.file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			faults = errors.Join(faults, err)
		}
	}
	return faults
}

// mailAlarms mails alarms in one letter to each who is to have them: all to administrators, to secretaries what is held. The error says
// whom they may still reach later, or that nobody has them.
func mailAlarms(ctx context.Context, c *config.Config, now time.Time, words []word, held record.Text) error {
	var letters []mail.Finished
	var faults []error
	for _, role := range []string{config.Administrator, config.Secretary} {
		for _, name := range recipients(c, role) {
			lines := alarmLines(c, role, words, held)
			if len(lines) == 0 {
				continue
			}
			letter, err := alarmLetter(c, name, lines, now)
			if err != nil {
				faults = append(faults, fmt.Errorf("an alarm cannot be written as a letter: %w", err))
				continue
			}
			letters = append(letters, letter)
		}
	}
	taken, lost := 0, false
	for letter, result := range c.Mail.Relay.Send(ctx, letters) {
		if result.Outcome == mail.Delivered || result.Outcome == mail.Uncertain {
			taken++
			continue
		}
		lost = lost || result.Outcome != mail.Refused
		faults = append(faults, fmt.Errorf("alarms to %s: %s: %s", letter.To(), result.Outcome, result.Words))
	}
	if !lost && (taken > 0 || len(letters) == 0) {
		return nil
	}
	return errors.Join(faults...)
}

// alarmLines are what the recipients with a role are told. Of a run that is held no more the secretary hears nothing.
func alarmLines(c *config.Config, role string, words []word, held record.Text) (lines []string) {
	for _, w := range words {
		switch {
		case role == config.Administrator && w.said.IsZero():
			lines = append(lines, w.line)
		case role == config.Administrator:
			lines = append(lines, w.said.In(c.Audit.Timezone).Format("2006-01-02 15:04")+": "+w.line)
		case w.held && !held.IsZero():
			lines = append(lines, beneath(held, c.Audit.Language))
		}
	}
	return lines
}

// alarmLetter writes alarms to a recipient.
func alarmLetter(c *config.Config, name string, lines []string, now time.Time) (mail.Finished, error) {
	title := record.Text{VI: "probity: cần người xử lý", EN: "probity needs somebody"}
	source := record.Text{VI: "Nguồn: " + c.Source.Name, EN: "Source: " + c.Source.Name}
	return mail.Letter{
		From: c.Mail.From, To: c.Recipients[name].Address, Subject: title.In(c.Audit.Language), Date: now,
		Text:      asText(beneath(source, c.Audit.Language) + "\n\n" + strings.Join(lines, "\n\n") + "\n"),
		MessageID: fmt.Sprintf("alarm%d.%s@%s", now.UnixNano(), name, domain(c.Mail.From)),
	}.Render()
}

// asText is what a letter can hold of what databases and systems say when something is wrong.
func asText(said string) string {
	return strings.NewReplacer("\x00", "\uFFFD", "\r", "").Replace(strings.ToValidUTF8(said, "\uFFFD"))
}

// deliverAlarms mails the alarms that a service could not mail, and says how many there were.
func deliverAlarms(ctx context.Context, c *config.Config, now time.Time) (n int, err error) {
	release, err := claim(c)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, release()) }()
	words, err := keptAlarms(c.Mail.Dir)
	if err != nil || len(words) == 0 {
		return 0, err
	}
	if err := mailAlarms(ctx, c, now, words, record.Text{}); err != nil {
		return 0, Undelivered{Alarms: len(words), Why: err}
	}
	return len(words), forgetAlarms(words)
}
