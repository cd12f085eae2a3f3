package source

import (
	"context"
	"database/sql"
	"runtime"
	"sync"
	"testing"
	"time"

	"probity/internal/record"
)

// large fills a database with 300,000 persons and 1,200,000 assignments in the order in which an office makes them, not
// person by person, with a number of their own as primary key: the usual table.
func large(b *testing.B) (place, []Mapping) {
	p := onMariaDB(b)
	p.do(b,
		"CREATE TABLE person (person_id VARCHAR(20) PRIMARY KEY, full_name VARCHAR(120) NOT NULL, unit_id VARCHAR(20), born_on DATE, sex VARCHAR(6), hired_on DATE, left_on DATE)",
		"CREATE TABLE assignment (id BIGINT AUTO_INCREMENT PRIMARY KEY, person_id VARCHAR(20) NOT NULL, position_id VARCHAR(20), starts_on DATE, ends_on DATE, decision_no VARCHAR(40), KEY (person_id))",
		"CREATE TABLE digit (d INT)", "INSERT INTO digit VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)",
		"CREATE TABLE number (n INT PRIMARY KEY)",
		"INSERT INTO number SELECT a.d + 10*b.d + 100*c.d + 1000*d.d + 10000*e.d + 100000*f.d FROM digit a, digit b, digit c, digit d, digit e, digit f WHERE f.d < 3",
		"INSERT INTO person SELECT CONCAT('NV-', LPAD(n, 7, '0')), CONCAT('Nguyễn Văn ', n), CONCAT('DV-', n % 120), DATE '1965-01-01' + INTERVAL n % 12000 DAY, "+
			"IF(n % 2, 'male', 'female'), DATE '2000-01-01' + INTERVAL n % 3600 DAY, NULL FROM number")
	for _, year := range []string{"2010", "2014", "2018", "2022"} {
		p.do(b, "INSERT INTO assignment (person_id, position_id, starts_on, ends_on, decision_no) SELECT CONCAT('NV-', LPAD(n * 7919 % 300000, 7, '0')), "+
			"CONCAT('VT-', n % 4000), DATE '"+year+"-01-01' + INTERVAL n % 400 DAY, DATE '"+year+"-01-01' + INTERVAL n % 400 + 900 DAY, CONCAT('QĐ-', n) FROM number")
	}
	return p, mapped(
		"person", "SELECT person_id, full_name, unit_id, born_on, sex, hired_on, left_on FROM person",
		"assignment", "SELECT person_id, position_id, starts_on, ends_on, decision_no FROM assignment")
}

// BenchmarkReading tells how much longer than a bare loop over the same queries it takes to have all batches in hand, and
// then to go through all subjects on all cores.
func BenchmarkReading(b *testing.B) {
	p, mappings := large(b)
	bare(b, p, mappings) // now the server has its pages in memory
	var alone, batches, subjects time.Duration
	for b.Loop() {
		start := time.Now()
		bare(b, p, mappings)
		alone += time.Since(start)

		start = time.Now()
		empty(b, p, mappings, func(*record.Batch) {})
		batches += time.Since(start)

		start = time.Now()
		empty(b, p, mappings, func(batch *record.Batch) { batch.Subjects(&record.Set{}, func(string, *record.Set) {}) })
		subjects += time.Since(start)
	}
	b.ReportMetric(alone.Seconds()/float64(b.N), "bare-s")
	b.ReportMetric(batches.Seconds()/alone.Seconds(), "batches÷bare")
	b.ReportMetric(subjects.Seconds()/alone.Seconds(), "subjects÷bare")
}

// bare drains the queries through the driver, one plain SELECT each, and does nothing.
func bare(b *testing.B, p place, mappings []Mapping) {
	db, err := sql.Open("mysql", p.dsn.Text)
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	for _, m := range mappings {
		rows, err := db.Query(m.Query)
		if err != nil {
			b.Fatal(err)
		}
		columns, _ := rows.Columns()
		raw, targets := make([]sql.RawBytes, len(columns)), make([]any, len(columns))
		for i := range raw {
			targets[i] = &raw[i]
		}
		for rows.Next() {
			if err := rows.Scan(targets...); err != nil {
				b.Fatal(err)
			}
		}
		if err := rows.Err(); err != nil {
			b.Fatal(err)
		}
		rows.Close()
	}
}

// empty reads everything and hands the batches to as many goroutines as there are cores.
func empty(b *testing.B, p place, mappings []Mapping, use func(*record.Batch)) {
	snapshot, err := Open(context.Background(), []DSN{p.dsn}, mappings, nil, Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer snapshot.Close()
	reader, err := snapshot.Persons(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for batch, err := range reader.Batches(context.Background()) {
				if err != nil {
					b.Error(err)
					return
				}
				use(batch)
			}
		})
	}
	workers.Wait()
}
