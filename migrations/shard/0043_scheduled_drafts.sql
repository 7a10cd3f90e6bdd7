ALTER TABLE `drafts` ADD `send_at` integer;--> statement-breakpoint
ALTER TABLE `drafts` ADD `sweep_at` integer;--> statement-breakpoint
ALTER TABLE `drafts` ADD `returned` text;--> statement-breakpoint
CREATE INDEX `drafts_scheduled` ON `drafts` (`sweep_at`) WHERE send_at is not null;--> statement-breakpoint
CREATE INDEX `drafts_scheduled_by_owner` ON `drafts` (`school_id`,`owner_id`,`send_at`) WHERE send_at is not null;