-- A birthday that the class may see follows the pupil's birth date (calendar/schema.ts).
CREATE TRIGGER `birthday_of_consent` AFTER INSERT ON `birthday_consents` BEGIN
  UPDATE `birthday_consents` SET `birthday` = coalesce((SELECT substr(u.`birth_date`, 6) FROM `pupils` u
    WHERE u.`school_id` = NEW.`school_id` AND u.`person_id` = NEW.`pupil_id`), '')
    WHERE `school_id` = NEW.`school_id` AND `pupil_id` = NEW.`pupil_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `birthday_of_pupil` AFTER UPDATE OF `birth_date` ON `pupils` WHEN NEW.`birth_date` IS NOT OLD.`birth_date` BEGIN
  UPDATE `birthday_consents` SET `birthday` = coalesce(substr(NEW.`birth_date`, 6), '')
    WHERE `school_id` = NEW.`school_id` AND `pupil_id` = NEW.`person_id`;
END;
