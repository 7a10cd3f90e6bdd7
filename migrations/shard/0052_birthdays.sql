ALTER TABLE `birthday_consents` ADD `birthday` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `birthdays_in_order` ON `birthday_consents` (`school_id`,`birthday`,`pupil_id`);