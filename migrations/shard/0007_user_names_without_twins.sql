DROP INDEX `accounts_by_user_name`;--> statement-breakpoint
ALTER TABLE `accounts` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `accounts` SET `name_key` = lower(`user_name`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_by_name_key` ON `accounts` (`school_id`,`name_key`);--> statement-breakpoint
CREATE INDEX `people_by_address` ON `people` (`school_id`,lower(email));