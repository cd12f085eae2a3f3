package jobs

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
)

// mostAlarms is how many alarms wait at most; the oldest say most about what began.
const mostAlarms = 50

// alarm tells what needs a person, at once and by mail.
func (d *daemon) alarm(line string) { d.raise(word{line: line}) }

// raise says an alarm, and keeps it until it is mailed. One that waits already, be it since before this process, is mailed once.
func (d *daemon) raise(w word) {
	d.Alarm(w.line)
	if i := slices.IndexFunc(d.words, func(waits word) bool { return waits.line == w.line }); i >= 0 {
		d.words[i].held = d.words[i].held || w.held
		return
	}
	if len(d.words) >= mostAlarms {
		d.forget(d.words[mostAlarms-1:])
		d.words = d.words[:mostAlarms-1]
	}
	d.words = append(d.words, w)
	d.keepWords()
}

// keepWords puts the alarms that wait into files, where the next process finds them, whatever ends this one. Where that cannot be they
// are in this one alone.
func (d *daemon) keepWords() {
	if d.last == nil || !d.last.Mail.Relay.IsSet() {
		return
	}
	for i := range d.words {
		w := &d.words[i]
		if w.file != "" {
			continue
		}
		var err error
		if w.file, err = keepAlarm(d.last.Mail.Dir, w.line, d.Clock.Now()); err != nil {
			d.Log.Error("an alarm waits in memory alone until it is mailed", "because", err)
			return
		}
	}
}

// findWords finds the alarms that an earlier process could not mail, once.
func (d *daemon) findWords() {
	if d.found || !d.last.Mail.Relay.IsSet() {
		return
	}
	d.found = true
	left, err := keptAlarms(d.last.Mail.Dir)
	if err != nil {
		d.Log.Error("alarms that were not mailed cannot be read", "because", err)
	}
	d.words = append(left, d.words...)
}

// mailWords mails the alarms that wait, in one letter to each who is to have them. It goes by the newest configuration without a
// fault, because a fault of the configuration is one of them.
func (d *daemon) mailWords(ctx context.Context) {
	if d.last == nil || !d.last.Mail.Relay.IsSet() {
		d.words = nil
		return
	}
	d.keepWords()
	if len(d.words) == 0 || !d.mayTry("alarms") {
		return
	}
	release, err := claim(d.last)
	switch {
	case errors.Is(err, errAtIt): // it may be mailing these
		return
	case err != nil: // which is no reason to keep an alarm back
		d.Log.Error("alarms are mailed without knowing whether somebody else does", "because", err)
	default:
		defer func() {
			if err := release(); err != nil {
				d.Log.Error("the folder of letters was not let go", "because", err)
			}
		}()
	}
	d.words = slices.DeleteFunc(d.words, func(w word) bool { // what deliver has mailed
		_, err := os.Stat(w.file)
		return w.file != "" && errors.Is(err, fs.ErrNotExist)
	})
	if err := mailAlarms(ctx, d.last, d.Clock.Now(), d.words, d.held); err != nil {
		d.Log.Error("alarms were not mailed", "because", err)
		d.leave("alarms")
		return
	}
	d.forget(d.words)
	d.words = nil
	delete(d.pauses, "alarms")
}

func (d *daemon) forget(words []word) {
	if err := forgetAlarms(words); err != nil {
		d.Log.Error("an alarm that was mailed may be mailed again", "because", err)
	}
}
