-- Ids of sorts that are no plain numbers and no text, and text that is empty where there is nothing.
CREATE TABLE departments (id BINARY(16) NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL, parent_id BINARY(16));
INSERT INTO departments VALUES (UNHEX('AE0AA6A8E98D11F1AC0002FC00000001'), 'Consular', NULL), ('AAAAAAAAAAAAAAAA', 'Finance', UNHEX('AE0AA6A8E98D11F1AC0002FC00000001'));
CREATE TABLE employees (emp_id DECIMAL(10,0) NOT NULL PRIMARY KEY, full_name VARCHAR(50) NOT NULL, gender CHAR(1) COMMENT 'ISO 5218', department_id BINARY(16));
INSERT INTO employees VALUES (7, 'An', '1', 'AAAAAAAAAAAAAAAA'), (8, 'Binh', '2', NULL), (9, 'Cuc', '0', NULL);
CREATE TABLE positions (code VARCHAR(10) NOT NULL PRIMARY KEY, title VARCHAR(50) NOT NULL, department_id BINARY(16) NOT NULL, listed DECIMAL(1,0) NOT NULL);
INSERT INTO positions VALUES ('P1', 'Accountant', 'AAAAAAAAAAAAAAAA', 1);
CREATE TABLE position_assignments (emp_id DECIMAL(10,0) NOT NULL, position_id VARCHAR(10) NOT NULL, start_date DATE NOT NULL, end_date DATE, type VARCHAR(10) NOT NULL);
INSERT INTO position_assignments VALUES (7, 'P1', '2020-01-01', NULL, ''), (8, 'P1', '2020-01-01', NULL, 'transfer');
CREATE TABLE rotation_plan_items (plan_year INT NOT NULL, emp_id DECIMAL(10,0) NOT NULL, position_id VARCHAR(10), planned_quarter INT);
INSERT INTO rotation_plan_items VALUES (2026, 7, '', 1);
