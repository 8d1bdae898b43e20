/**
 * What is told to the public: files for requests under the Wet open overheid (Woo), with the records that somebody may see,
 * assessed and blacked out, and the open agenda of lobby contacts. Owns the files, their marks and documents, and whether
 * the agenda is shown; the records stay with their modules.
 *
 * <p>What is blacked out is a place in a plain text, and a document is printed from what is left: nothing lies under a black
 * field. Documents are kept in the database for a week, so that any process goes on making them and gives them out.
 */
@NullMarked
package nl.noaber.disclosure;

import org.jspecify.annotations.NullMarked;
