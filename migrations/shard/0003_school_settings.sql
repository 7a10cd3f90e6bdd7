ALTER TABLE `groups` ADD `ended_on` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `languages` text DEFAULT '["nl","en"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `language` text DEFAULT 'nl' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `logo_key` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `contact_email` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `pupils_log_in` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `staff_two_step` integer DEFAULT false NOT NULL;