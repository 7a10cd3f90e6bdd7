ALTER TABLE `schools` ADD `trial_ends_at` integer;--> statement-breakpoint
ALTER TABLE `schools` ADD `trial_warned` integer;--> statement-breakpoint
ALTER TABLE `schools` ADD `demo_ends_at` integer;--> statement-breakpoint
CREATE INDEX `schools_by_name` ON `schools` (`name`) WHERE demo_ends_at is null;--> statement-breakpoint
CREATE INDEX `schools_by_shard` ON `schools` (`shard`);--> statement-breakpoint
CREATE INDEX `schools_on_trial` ON `schools` (`trial_ends_at`) WHERE trial_ends_at is not null;--> statement-breakpoint
CREATE INDEX `schools_for_a_while` ON `schools` (`demo_ends_at`) WHERE demo_ends_at is not null;