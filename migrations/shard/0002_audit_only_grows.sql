-- What stands in the audit log stays as it was written (N3). Rows leave only with their school, or when their time is over.
CREATE TRIGGER `audit_log_is_kept` BEFORE UPDATE ON `audit_log`
BEGIN
  SELECT RAISE(ABORT, 'the audit log only grows');
END;
