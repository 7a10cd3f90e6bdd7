-- Schools are found by the plain letters of their names from now on, those that stand here already too (A1).
UPDATE OR IGNORE school_words SET word = replace(replace(replace(replace(replace(replace(replace(replace(replace(word, 'æ', 'ae'), 'œ', 'oe'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't'), 'ŋ', 'n')
WHERE word GLOB '*[æœøđðþħŧŋ]*';
