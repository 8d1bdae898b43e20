package nl.noaber.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/** What all modules hold on one person, and making the person a pseudonym in all of it. For administrators. */
public interface Erasures {

    /**
     * All that is held on the person and all that names the person, for an access request and as the preview of an
     * erasure. That somebody looked is logged.
     *
     * @return empty when the person is not there, or for another viewer
     */
    Optional<Holdings> holdings(Viewer viewer, PersonId person);

    /**
     * The same, to hand it out to the person: that is an export. The names of others who are known here are not in it, nor
     * are addresses and numbers that are not the person's.
     *
     * @param shown what of others stays, as {@link Holdings#others} has it; the line about the export tells it
     */
    Optional<Holdings> handedOut(Viewer viewer, PersonId person, Set<String> shown);

    /** The erasures of these persons, of those that there are or were. */
    Map<PersonId, Erasure> ofPersons(Viewer viewer, Set<PersonId> persons);

    /**
     * Erases the person, as far as it comes in a few seconds; the rest goes on by itself, and sent again it goes on from
     * where it was. It cannot be undone.
     *
     * @param expectedVersion the version of the person that was looked at; another one is refused
     * @param scope what was decided of each place that may be somebody else's
     * @param request the request that asks for it; null for none
     */
    Decision<Erasure> erase(
            Viewer viewer,
            PersonId person,
            int expectedVersion,
            ErasureScope scope,
            @Nullable PrivacyRequestId request);

    /**
     * On which ground what is of this kind stays, without the name; empty for what goes, or is what becomes the pseudonym.
     *
     * @param kind that of a holding of a module
     */
    Optional<Erasure.Ground> ground(String kind);

    /**
     * What is held.
     *
     * @param more whether there are more places that may name the person than were looked at
     * @param namesakes whether others have the same surname, so that a text with the surname alone may be theirs
     * @param kept what would have to stay
     * @param others the names of others who are known here, and the addresses and numbers of others, that stand in it, as they
     *     are written, each once
     */
    record Holdings(
            List<Mention> mentions, boolean more, boolean namesakes, List<Erasure.Kept> kept, List<String> others) {
        public Holdings {
            others = List.copyOf(others);
            mentions = List.copyOf(mentions);
            kept = List.copyOf(kept);
        }
    }
}
