ALTER TABLE `settings` ADD `postcode` text DEFAULT '' NOT NULL;
--> statement-breakpoint
-- A postcode at the end of what was one line goes to its own field: "Laan 1, 1234 ab" was "Laan 1" and "1234 AB".
UPDATE `settings` SET `postcode` = upper(substr(trim(`address`), -7)), `address` = rtrim(substr(trim(`address`), 1, length(trim(`address`)) - 7), ' ,')
  WHERE trim(`address`) GLOB '*[0-9]*[ ,][1-9][0-9][0-9][0-9] [A-Za-z][A-Za-z]';
--> statement-breakpoint
UPDATE `settings` SET `postcode` = upper(substr(trim(`address`), -6, 4) || ' ' || substr(trim(`address`), -2)), `address` = rtrim(substr(trim(`address`), 1, length(trim(`address`)) - 6), ' ,')
  WHERE trim(`address`) GLOB '*[0-9]*[ ,][1-9][0-9][0-9][0-9][A-Za-z][A-Za-z]';
