package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.Mergeable;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.StakeholderId;

/** Moves participants, commitments and shares when two organisations or two persons turn out to be one. */
@Singleton
final class ContactMerging implements Mergeable {

    private final MergeRepository rows;
    private final DeliveryMerging deliveries;
    private final SharedAgain shares;

    ContactMerging(MergeRepository rows, DeliveryMerging deliveries, SharedAgain shares) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.shares = shares;
    }

    @Override
    public Set<String> sorts() {
        return Set.of(
                MergeRepository.PARTICIPANTS,
                MergeRepository.COMMITMENTS,
                MergeRepository.SHARED_WITH,
                MergeRepository.DELIVERIES);
    }

    @Override
    public Map<String, Integer> count(Viewer viewer, StakeholderId absorb) {
        return switch (absorb) {
            case PersonId person -> Map.of(MergeRepository.PARTICIPANTS, rows.countParticipants(viewer, person));
            case OrganisationId organisation ->
                Map.of(
                        MergeRepository.PARTICIPANTS,
                        rows.countParticipants(viewer, organisation),
                        MergeRepository.COMMITMENTS,
                        rows.countCommitments(viewer, organisation),
                        MergeRepository.SHARED_WITH,
                        rows.countShares(viewer, organisation),
                        MergeRepository.DELIVERIES,
                        deliveries.count(viewer, organisation));
        };
    }

    @Override
    public Fragment seen(Viewer viewer) {
        return MergeRepository.seen(viewer);
    }

    @Override
    public List<Moved> move(Viewer viewer, Merging merging) {
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            List<Moved> moved = new ArrayList<>(rows.moveParticipants(absorb, keep));
            moved.addAll(rows.moveCommitments(absorb, keep));
            moved.addAll(deliveries.move(absorb, keep));
            moved.addAll(shares.move(absorb, keep));
            return moved;
        }
        if (merging.absorb() instanceof PersonId absorb && merging.keep() instanceof PersonId keep) {
            return rows.moveParticipants(absorb, keep);
        }
        throw new IllegalArgumentException("two of different types cannot be merged: " + merging);
    }

    @Override
    public void putBack(Viewer viewer, Merging merging, List<Moved> moved) {
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            rows.putBackParticipants(absorb, keep, of(moved, MergeRepository.PARTICIPANTS));
            rows.putBackCommitments(absorb, keep, of(moved, MergeRepository.COMMITMENTS));
            deliveries.putBack(absorb, keep, of(moved, MergeRepository.DELIVERIES));
            shares.putBack(absorb, keep, of(moved, MergeRepository.SHARED_WITH));
        } else if (merging.absorb() instanceof PersonId absorb && merging.keep() instanceof PersonId keep) {
            rows.putBackParticipants(absorb, keep, of(moved, MergeRepository.PARTICIPANTS));
        }
    }

    private static List<Moved> of(List<Moved> moved, String sort) {
        return moved.stream().filter(one -> one.sort().equals(sort)).toList();
    }
}
