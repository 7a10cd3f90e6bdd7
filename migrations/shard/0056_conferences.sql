CREATE TABLE `conference_agreements` (
	`school_id` text NOT NULL,
	`talk_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`school_confirmed_at` integer,
	`home_confirmed_at` integer,
	`home_confirmed_by_id` text,
	PRIMARY KEY(`school_id`, `talk_id`),
	FOREIGN KEY (`school_id`,`talk_id`) REFERENCES `conference_talks`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`home_confirmed_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conference_bookings` (
	`school_id` text NOT NULL,
	`slot_id` text NOT NULL,
	`talk_id` text NOT NULL,
	`part` integer NOT NULL,
	`booked_by` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	`fixed` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`school_id`, `slot_id`),
	FOREIGN KEY (`school_id`,`slot_id`) REFERENCES `conference_slots`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`talk_id`) REFERENCES `conference_talks`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conference_bookings_by_talk` ON `conference_bookings` (`school_id`,`talk_id`,`part`);--> statement-breakpoint
CREATE TABLE `conference_desks` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`round_id` text NOT NULL,
	`name` text NOT NULL,
	`place` integer NOT NULL,
	`room` text NOT NULL,
	`link` text NOT NULL,
	`days_off` text NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`round_id`) REFERENCES `conference_rounds`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conference_desks_by_round` ON `conference_desks` (`school_id`,`round_id`,`place`);--> statement-breakpoint
CREATE TABLE `conference_families` (
	`school_id` text NOT NULL,
	`round_id` text NOT NULL,
	`household_id` text NOT NULL,
	`invited_at` integer,
	`seen_at` integer,
	`wishes` text,
	`interpreter` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`said_at` integer,
	`said_by_id` text,
	PRIMARY KEY(`school_id`, `round_id`, `household_id`),
	FOREIGN KEY (`school_id`,`round_id`) REFERENCES `conference_rounds`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`household_id`) REFERENCES `households`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`said_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conference_groups` (
	`school_id` text NOT NULL,
	`round_id` text NOT NULL,
	`group_id` text NOT NULL,
	`desk_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `round_id`, `group_id`),
	FOREIGN KEY (`school_id`,`round_id`) REFERENCES `conference_rounds`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`group_id`) REFERENCES `groups`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`desk_id`) REFERENCES `conference_desks`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conference_parties` (
	`school_id` text NOT NULL,
	`talk_id` text NOT NULL,
	`household_id` text NOT NULL,
	`round_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `talk_id`, `household_id`),
	FOREIGN KEY (`school_id`,`talk_id`) REFERENCES `conference_talks`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`household_id`) REFERENCES `households`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conference_parties_by_household` ON `conference_parties` (`school_id`,`household_id`,`round_id`,`talk_id`);--> statement-breakpoint
CREATE TABLE `conference_plans` (
	`school_id` text NOT NULL,
	`round_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`state` text,
	`done_at` integer,
	`explanation` text,
	PRIMARY KEY(`school_id`, `round_id`),
	FOREIGN KEY (`school_id`,`round_id`) REFERENCES `conference_rounds`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conference_rounds` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`way` text NOT NULL,
	`times` text NOT NULL,
	`minutes` integer NOT NULL,
	`pause_after` integer NOT NULL,
	`walk_minutes` integer NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`head_start_hours` integer NOT NULL,
	`apart` integer NOT NULL,
	`kept_months` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`invited_at` integer,
	`published_at` integer,
	`sweep_at` integer,
	`wiped_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`created_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conference_rounds_by_time` ON `conference_rounds` (`school_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `conference_rounds_to_see_to` ON `conference_rounds` (`sweep_at`) WHERE sweep_at is not null;--> statement-breakpoint
CREATE TABLE `conference_seats` (
	`school_id` text NOT NULL,
	`household_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`slot_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `household_id`, `starts_at`),
	FOREIGN KEY (`school_id`,`household_id`) REFERENCES `households`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`slot_id`) REFERENCES `conference_bookings`(`school_id`,`slot_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `conference_seats_by_slot` ON `conference_seats` (`school_id`,`slot_id`);--> statement-breakpoint
CREATE TABLE `conference_slots` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`round_id` text NOT NULL,
	`desk_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`shut` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`round_id`) REFERENCES `conference_rounds`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`desk_id`) REFERENCES `conference_desks`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conference_slots_by_desk` ON `conference_slots` (`school_id`,`desk_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `conference_talks` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`round_id` text NOT NULL,
	`desk_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`unit` text NOT NULL,
	`slots` integer DEFAULT 1 NOT NULL,
	`wanted` integer DEFAULT false NOT NULL,
	`came_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`round_id`) REFERENCES `conference_rounds`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`desk_id`) REFERENCES `conference_desks`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conference_talks_once` ON `conference_talks` (`school_id`,`desk_id`,`pupil_id`,`unit`);--> statement-breakpoint
CREATE INDEX `conference_talks_by_round` ON `conference_talks` (`school_id`,`round_id`);--> statement-breakpoint
CREATE INDEX `conference_talks_by_pupil` ON `conference_talks` (`school_id`,`pupil_id`);--> statement-breakpoint
CREATE TABLE `conference_teachers` (
	`school_id` text NOT NULL,
	`desk_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `desk_id`, `person_id`),
	FOREIGN KEY (`school_id`,`desk_id`) REFERENCES `conference_desks`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conference_teachers_by_person` ON `conference_teachers` (`school_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `conference_topics` (
	`school_id` text NOT NULL,
	`talk_id` text NOT NULL,
	`voice` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `talk_id`, `voice`),
	FOREIGN KEY (`school_id`,`talk_id`) REFERENCES `conference_talks`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conference_waits` (
	`school_id` text NOT NULL,
	`talk_id` text NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `talk_id`),
	FOREIGN KEY (`school_id`,`talk_id`) REFERENCES `conference_talks`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conference_wipings` (
	`school_id` text NOT NULL,
	`round_id` text NOT NULL,
	`at` integer NOT NULL,
	`talks` integer NOT NULL,
	`families` integer NOT NULL,
	`texts` integer NOT NULL,
	PRIMARY KEY(`school_id`, `round_id`),
	FOREIGN KEY (`school_id`,`round_id`) REFERENCES `conference_rounds`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
