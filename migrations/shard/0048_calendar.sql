CREATE TABLE `birthday_consents` (
	`school_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `pupil_id`),
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`group_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`, `group_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_by_secret` ON `calendar_feeds` (`school_id`,`fingerprint`);--> statement-breakpoint
CREATE TABLE `calendar_imports` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`by_id` text NOT NULL,
	`name` text NOT NULL,
	`entries` text NOT NULL,
	`at` integer NOT NULL,
	`applied_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calendar_imports_by_time` ON `calendar_imports` (`at`);--> statement-breakpoint
CREATE TABLE `event_calendars` (
	`school_id` text NOT NULL,
	`event_id` text NOT NULL,
	`calendar` text NOT NULL,
	PRIMARY KEY(`school_id`, `event_id`, `calendar`),
	FOREIGN KEY (`school_id`,`event_id`) REFERENCES `events`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `events` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`visibility` text NOT NULL,
	`draft` integer DEFAULT false NOT NULL,
	`title` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`bring` text DEFAULT '' NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`all_day` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`zone` text NOT NULL,
	`rule` text,
	`until_day` text,
	`changes` text DEFAULT '[]' NOT NULL,
	`message_id` text,
	`of_message` integer DEFAULT false NOT NULL,
	`imported_uid` text,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`cancelled_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`created_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_imported` ON `events` (`school_id`,`imported_uid`) WHERE imported_uid is not null;--> statement-breakpoint
CREATE INDEX `events_drafts` ON `events` (`school_id`,`starts_at`) WHERE draft = 1;--> statement-breakpoint
CREATE INDEX `events_of_messages` ON `events` (`school_id`,`message_id`) WHERE message_id is not null;--> statement-breakpoint
CREATE INDEX `events_cancelled` ON `events` (`school_id`,`cancelled_at`) WHERE cancelled_at is not null;--> statement-breakpoint
CREATE INDEX `events_cancelled_anywhere` ON `events` (`cancelled_at`) WHERE cancelled_at is not null;--> statement-breakpoint
CREATE TABLE `occurrences` (
	`school_id` text NOT NULL,
	`calendar` text NOT NULL,
	`month` text NOT NULL,
	`event_id` text NOT NULL,
	`original` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	PRIMARY KEY(`school_id`, `calendar`, `month`, `event_id`, `original`),
	FOREIGN KEY (`school_id`,`event_id`) REFERENCES `events`(`school_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `occurrences_by_event` ON `occurrences` (`school_id`,`event_id`,`first_day`);--> statement-breakpoint
CREATE TABLE `pick_ups` (
	`school_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`on_day` text NOT NULL,
	`note` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `pupil_id`, `on_day`),
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `settings` ADD `birthdays_shown` integer DEFAULT false NOT NULL;