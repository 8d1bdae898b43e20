package nl.noaber.kernel.personal;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** What a module does that holds data on persons. A bean of this type is found by itself. */
public interface PersonalRecords {

    /** What it holds; for the register of processing activities, and so that no table is forgotten. */
    List<Holding> holdings();

    /** The records that are about nobody else: what the change log has of them is the subject's too. */
    default Set<RecordRef> own(Subject subject) {
        return Set.of();
    }

    /** Other ways in which the subject is or was known here: a former name, a former address. */
    default Names names(Subject subject) {
        return Names.NONE;
    }

    /** More addresses of whom is known by these names, where it is sure that nobody else is meant. */
    default Names aliases(Subject subject) {
        return Names.NONE;
    }

    /**
     * All that it holds on the subject, and all that names the subject. What the viewer may not read is there without its
     * text, so that somebody who may can be asked.
     */
    List<Mention> mentions(Viewer viewer, Subject subject);

    /** The same, with whether that was all. */
    default Told told(Viewer viewer, Subject subject) {
        return new Told(mentions(viewer, subject), false);
    }

    /** Those of which an erasure tells how many stay: the same, without what takes long to find and is hardly ever there. */
    default List<Mention> staying(Viewer viewer, Subject subject) {
        return mentions(viewer, subject);
    }

    /**
     * Makes the subject a pseudonym in a bounded part of what it holds, in the open transaction. Done again from the same
     * place it does no harm.
     *
     * @param after the place that the last part ended at; null for the first
     * @return how much was changed and where to go on
     */
    ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after);
}
