DROP INDEX `memberships_by_person`;--> statement-breakpoint
CREATE INDEX `memberships_by_group` ON `memberships` (`school_id`,`group_id`,`until_day`);--> statement-breakpoint
CREATE INDEX `memberships_by_person` ON `memberships` (`school_id`,`person_id`,`role`,`group_id`);