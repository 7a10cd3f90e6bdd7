ALTER TABLE `outbox` ADD `post_id` text;--> statement-breakpoint
ALTER TABLE `people` ADD `post_choice` text DEFAULT 'summary' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `post_push` integer DEFAULT false NOT NULL;