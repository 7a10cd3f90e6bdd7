ALTER TABLE `households` ADD `joint_use_asked_by_id` text;--> statement-breakpoint
ALTER TABLE `households` ADD `turn` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `official_first_name` text;