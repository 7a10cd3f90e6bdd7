CREATE TABLE `contact_items` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text,
	`value` text NOT NULL,
	`postcode` text DEFAULT '' NOT NULL,
	`town` text DEFAULT '' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	`visibility` text DEFAULT 'staff' NOT NULL,
	`told` integer DEFAULT false NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_items_once` ON `contact_items` (`school_id`,`person_id`,`kind`,`value`,`postcode`);--> statement-breakpoint
CREATE UNIQUE INDEX `contact_items_told` ON `contact_items` (`school_id`,`person_id`,`kind`) WHERE told = 1;--> statement-breakpoint
-- What stood with the person becomes an item of its own, told by a file as all of it was, for the staff to see.
WITH typed AS (
	SELECT `school_id`, `id`, `created_at`, `phone`, replace(replace(replace(replace(replace(replace(replace(`phone`, '(0)', ''), ' ', ''), '-', ''), '.', ''), '/', ''), '(', ''), ')', '') AS digits
	FROM `people` WHERE trim(`phone`) <> ''
), numbered AS (
	SELECT `school_id`, `id`, `created_at`, CASE
		WHEN length(digits) = 10 AND digits GLOB '0[1-9]*' AND digits NOT GLOB '*[^0-9]*' THEN '+31' || substr(digits, 2)
		WHEN length(digits) = 13 AND digits GLOB '0031[1-9]*' AND digits NOT GLOB '*[^0-9]*' THEN '+' || substr(digits, 3)
		WHEN length(digits) = 12 AND digits GLOB '+31[1-9]*' AND substr(digits, 2) NOT GLOB '*[^0-9]*' THEN digits
		ELSE `phone` END AS value
	FROM typed
)
INSERT INTO `contact_items` (`school_id`, `id`, `person_id`, `kind`, `label`, `value`, `told`, `changed_at`)
SELECT `school_id`, lower(hex(randomblob(13))), `id`, 'phone', CASE WHEN value GLOB '+316*' THEN 'mobile' END, value, 1, `created_at` FROM numbered;--> statement-breakpoint
WITH lines AS (
	SELECT `school_id`, `id`, `created_at`, `address`, substr(`address`, 1, instr(`address`, ', ') - 1) AS street, substr(`address`, instr(`address`, ', ') + 2) AS rest
	FROM `people` WHERE trim(`address`) <> ''
), parted AS (
	SELECT *, instr(`address`, ', ') > 1 AND rest GLOB '[1-9][0-9][0-9][0-9] [A-Z][A-Z] ?*' AS is_parted FROM lines
)
INSERT INTO `contact_items` (`school_id`, `id`, `person_id`, `kind`, `value`, `postcode`, `town`, `told`, `changed_at`)
SELECT `school_id`, lower(hex(randomblob(13))), `id`, 'address', CASE WHEN is_parted THEN street ELSE `address` END,
	CASE WHEN is_parted THEN substr(rest, 1, 7) ELSE '' END, CASE WHEN is_parted THEN substr(rest, 9) ELSE '' END, 1, `created_at` FROM parted;--> statement-breakpoint
ALTER TABLE `people` DROP COLUMN `phone`;--> statement-breakpoint
ALTER TABLE `people` DROP COLUMN `address`;