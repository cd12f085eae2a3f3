-- An English one: surrogate keys with foreign keys beside numbers that people use, names in two columns, one-letter codes.
CREATE TABLE departments (id INT NOT NULL PRIMARY KEY, dept_code VARCHAR(10) NOT NULL, dept_name VARCHAR(80) NOT NULL, parent_id INT, risk_level VARCHAR(10));
INSERT INTO departments VALUES (1, 'CON', 'Consular', NULL, 'High'), (2, 'EMB-1', 'Embassy A', NULL, 'Low');
CREATE TABLE positions (id INT NOT NULL PRIMARY KEY, title VARCHAR(80) NOT NULL, department_id INT NOT NULL, on_rotation_list TINYINT NOT NULL,
  is_managerial CHAR(1) NOT NULL, FOREIGN KEY (department_id) REFERENCES departments (id));
INSERT INTO positions VALUES (10, 'Visa clerk', 1, 1, 'N'), (11, 'Head of section', 1, 0, 'Y');
CREATE TABLE employees (id INT NOT NULL PRIMARY KEY, employee_no VARCHAR(10) NOT NULL, first_name VARCHAR(40) NOT NULL, last_name VARCHAR(40) NOT NULL,
  gender CHAR(1), dob DATE, hire_date DATE, termination_date VARCHAR(10), dept INT, FOREIGN KEY (dept) REFERENCES departments (id));
INSERT INTO employees VALUES (100, 'E-100', 'An', 'Do', 'M', '1980-05-01', '2005-01-15', '31/12/2024', 1), (101, 'E-101', 'Ha', 'Nguyen', 'F', NULL, NULL, NULL, 1);
CREATE TABLE position_history (id INT NOT NULL PRIMARY KEY, employee_id INT NOT NULL, position_id INT NOT NULL, start_date DATE NOT NULL, end_date DATE,
  order_number VARCHAR(30), action_type VARCHAR(20), FOREIGN KEY (employee_id) REFERENCES employees (id), FOREIGN KEY (position_id) REFERENCES positions (id));
INSERT INTO position_history VALUES (1, 100, 10, '2020-01-01', NULL, '12', 'Appointment'), (2, 101, 11, '2021-01-01', NULL, '13', 'Transfer');
CREATE TABLE foreign_postings (posting_no INT NOT NULL PRIMARY KEY, emp INT NOT NULL, mission INT NOT NULL, planned_end DATE, arrival_date DATE, departure_date DATE,
  FOREIGN KEY (emp) REFERENCES employees (id), FOREIGN KEY (mission) REFERENCES departments (id));
INSERT INTO foreign_postings VALUES (1, 100, 2, '2026-01-01', '2023-01-01', NULL);
CREATE TABLE posting_extensions (id INT NOT NULL PRIMARY KEY, emp INT NOT NULL, posting_no INT NOT NULL, decision_date DATE NOT NULL, extended_until DATE NOT NULL);
CREATE TABLE invoices (id INT NOT NULL PRIMARY KEY, name VARCHAR(40), kind VARCHAR(10), start_date DATE);
