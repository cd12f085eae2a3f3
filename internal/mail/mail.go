// Package mail makes finished messages of letters: the whole message in memory, byte for byte as it goes out, so that it can
// be kept and offered again. It knows no ledger and no configuration, and reads no file.
//
//	letter := mail.Letter{
//		From: from, To: to, Subject: "Rà soát ngày 31/10/2026", Text: "Kính gửi …", Date: at, MessageID: "run12.6c0f@probity.example.vn",
//		Attachment: &mail.Attachment{Name: "probity-2026-10-31-run12.xlsx", Type: workbookType, Content: workbook},
//	}
//	message, err := letter.Render()
package mail
