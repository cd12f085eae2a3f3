package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

//go:embed usual.py
var usual []byte

// findPython is a Python that has what the script needs: the one on the PATH, or Debian's own, which has Debian's packages;
// else it says what is missing.
func findPython(ctx context.Context) (python, missing string) {
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.CommandContext(ctx, python, "-c", "import pandas, pymysql, xlsxwriter").Run() == nil {
			return python, ""
		}
	}
	return "", "no python3 here has pandas, pymysql and xlsxwriter (on Debian: apt-get install python3-pandas python3-pymysql python3-xlsxwriter)"
}

// script writes the script into a folder and says how it connects, in the words of its own driver.
func (m *ministry) script(home string) (file, connection string, err error) {
	file = filepath.Join(home, "usual.py")
	if err := os.WriteFile(file, usual, 0o600); err != nil {
		return "", "", err
	}
	way := map[string]any{"user": m.reader.User, "password": m.reader.Passwd, "database": m.reader.DBName, "charset": "utf8mb4"}
	if m.reader.Net == "unix" {
		way["unix_socket"] = m.reader.Addr
	} else {
		host, port, err := net.SplitHostPort(m.reader.Addr)
		if err != nil {
			return "", "", err
		}
		if way["port"], err = strconv.Atoi(port); err != nil {
			return "", "", err
		}
		way["host"] = host
	}
	text, err := json.Marshal(way)
	return file, string(text), err
}
