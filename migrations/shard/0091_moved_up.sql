ALTER TABLE `places` ADD `moved_up_at` integer;--> statement-breakpoint
CREATE INDEX `places_moved_up` ON `places` (`school_id`,`person_id`,`moved_up_at`) WHERE moved_up_at is not null;