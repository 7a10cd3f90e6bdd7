-- User names are compared by their plain letters too, and the directory is told of those it knows otherwise (A1, B2).
INSERT INTO name_changes (school_id, person_id) SELECT school_id, person_id FROM accounts WHERE name_key GLOB '*[ħŧŋ]*'
  ON CONFLICT DO UPDATE SET times = times + 1;
--> statement-breakpoint
UPDATE OR IGNORE accounts SET name_key = replace(replace(replace(name_key, 'ħ', 'h'), 'ŧ', 't'), 'ŋ', 'n') WHERE name_key GLOB '*[ħŧŋ]*';
--> statement-breakpoint
-- What was a capital kept its own small letter before.
UPDATE people SET search_name = replace(search_name, 'ß', 'ss') WHERE instr(search_name, 'ß') > 0;
