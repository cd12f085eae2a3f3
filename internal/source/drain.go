package source

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"
)

// drain runs a query and calls row for each of its rows: the values as the bytes in which a reader would write them, nil
// for NULL, good until row returns. It speaks to the driver itself, because database/sql converts every value once more.
func (s *session) drain(ctx context.Context, query string, row func(values [][]byte) error) error {
	if s.conn == nil {
		return errors.New("has been read already")
	}
	// Closing rows before their end would read all the others; stopping the query first makes that quick.
	ctx, stop := s.within(ctx)
	defer stop()
	err := s.conn.Raw(func(connection any) error {
		rows, err := connection.(driver.QueryerContext).QueryContext(ctx, query, nil)
		if err != nil {
			return err
		}
		if err = each(rows, row); err != nil {
			stop()
			_ = rows.Close() // the error that ended the reading says more
			return err
		}
		return rows.Close()
	})
	return inTime(ctx, err)
}

func each(rows driver.Rows, row func(values [][]byte) error) error {
	width := len(rows.Columns())
	values, cells := make([]driver.Value, width), make([][]byte, width)
	var written []byte
	for {
		if err := rows.Next(values); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		written = written[:0]
		for i, value := range values {
			if text, ok := value.([]byte); ok {
				cells[i] = text
				continue
			}
			cells[i], written = write(value, written)
		}
		if err := row(cells); err != nil {
			return err
		}
	}
}

// write appends a value to what is written of the row and returns the bytes that are the value's.
func write(value driver.Value, written []byte) (cell, all []byte) {
	start := len(written)
	switch v := value.(type) {
	case nil:
		return nil, written
	case string:
		written = append(written, v...)
	case int64:
		written = strconv.AppendInt(written, v, 10)
	case uint64:
		written = strconv.AppendUint(written, v, 10)
	case float64:
		written = strconv.AppendFloat(written, v, 'f', -1, 64)
	case float32:
		written = strconv.AppendFloat(written, float64(v), 'f', -1, 32)
	case bool:
		written = append(written, '0'+map[bool]byte{true: 1}[v])
	case time.Time:
		written = v.AppendFormat(written, "2006-01-02 15:04:05.999999")
	default:
		written = fmt.Append(written, v)
	}
	if written == nil {
		written = make([]byte, 0, 64) // an empty text is not a NULL
	}
	return written[start:len(written):len(written)], written
}
