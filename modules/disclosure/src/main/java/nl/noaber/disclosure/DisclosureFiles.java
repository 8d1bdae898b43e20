package nl.noaber.disclosure;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/**
 * The files for requests under the Woo, for the team. Only what the maker may see goes in, and what does not is not told of.
 * A file with a confidential record is its maker's alone, until the maker may come in no more and an administrator takes it
 * over. The work is done in the background, by whichever process is
 * there, and goes on where it was after a restart.
 */
public interface DisclosureFiles {

    /** Those with these ids, withdrawn ones included. */
    Map<DisclosureFileId, DisclosureFile> byIds(Viewer viewer, Set<DisclosureFileId> ids);

    default Optional<DisclosureFile> byId(Viewer viewer, DisclosureFileId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** Newest first, without those that were withdrawn. */
    Page<DisclosureFile> list(Viewer viewer, PageRequest page);

    long count(Viewer viewer);

    /** Opens one, once, and begins to gather its records. */
    Filing<DisclosureFile> open(Viewer viewer, NewDisclosureFile file);

    /** Begins to make the documents, or to gather again what broke off. */
    Filing<DisclosureFile> make(Viewer viewer, DisclosureFileId id, int expectedVersion);

    /** Withdraws it: its documents are gone, what was assessed stays. Done again it answers the same. */
    Filing<DisclosureFile> withdraw(Viewer viewer, DisclosureFileId id, int expectedVersion);

    /**
     * Finishes it, when what was asked is answered: its documents are gone, what was assessed stays as it is, and its records are
     * removed when their own time is over. Done again it answers the same.
     */
    Filing<DisclosureFile> close(Viewer viewer, DisclosureFileId id, int expectedVersion);

    /** Takes it up again, as after an objection: it holds the records that are still there. Done again it answers the same. */
    Filing<DisclosureFile> reopen(Viewer viewer, DisclosureFileId id, int expectedVersion);

    /** Restores it, without its documents, which can be made again. */
    Filing<DisclosureFile> restore(Viewer viewer, DisclosureFileId id, int expectedVersion);

    /**
     * Files with a confidential record whose keeper is not of the team any more, so that nobody sees them; newest first,
     * withdrawn ones included. What is in them stays unseen. For administrators; empty for others.
     */
    Page<DisclosureFile> abandoned(Viewer viewer, PageRequest page);

    long countAbandoned(Viewer viewer);

    /**
     * Makes the viewer, an administrator, the keeper of such a file. Its records stay theirs who may see them; its documents
     * are gone and can be made again of what the new keeper sees. Done again it answers the same.
     */
    Filing<DisclosureFile> takeOver(Viewer viewer, DisclosureFileId id, int expectedVersion);

    /** Its records, by number. Empty for who may not see the file. */
    Page<DisclosedRecord> records(Viewer viewer, DisclosureFileId id, PageRequest page);

    /** One of its records with what it says. That a confidential one was read is logged. */
    Optional<DisclosedText> record(Viewer viewer, DisclosureFileId id, int number);

    /**
     * Corrects one of its records; whatever is decided, the record counts as looked at as it is now.
     *
     * @param expected the record as the user saw it
     */
    Filing<DisclosedText> correct(
            Viewer viewer, DisclosureFileId id, int number, SeenRecord expected, Correction correction);

    /** What was left out of their documents; one that misses nothing is absent. */
    Map<DisclosureFileId, LeftOut> leftOut(Viewer viewer, Set<DisclosureFileId> ids);

    /**
     * Its documents in one ZIP, when they are there, the viewer may have them, and everything in them is still as it was
     * assessed; that it was fetched is logged, and nothing else is changed.
     */
    Optional<Download> download(Viewer viewer, DisclosureFileId id);

    /** Does now the work that waits, which is done in a moment otherwise. */
    void workNow();

    /**
     * Documents on their way.
     *
     * @param name of the file that they are in
     * @param zip written as far as it is read
     */
    record Download(String name, InputStream zip) {}
}
