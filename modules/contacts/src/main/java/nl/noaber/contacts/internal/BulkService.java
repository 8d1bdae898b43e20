package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.contacts.BulkContactMoment;
import nl.noaber.contacts.BulkContactMoment.BulkCommitment;
import nl.noaber.contacts.BulkContactMoment.BulkDelivery;
import nl.noaber.contacts.BulkContactMoment.BulkParticipant;
import nl.noaber.contacts.ContactBulk;
import nl.noaber.contacts.internal.WholeContactMoment.About;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

@Singleton
final class BulkService implements ContactBulk {

    private final ContactMomentRepository moments;
    private final CommitmentRepository commitments;
    private final Log log;
    private final Transactions transactions;

    BulkService(ContactMomentRepository moments, CommitmentRepository commitments, Log log, Transactions transactions) {
        this.moments = moments;
        this.commitments = commitments;
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    public void insert(Viewer actor, List<BulkContactMoment> given) {
        List<WholeContactMoment> wholes =
                given.stream().map(one -> whole(actor, one)).toList();
        List<WholeCommitment> promises = IntStream.range(0, given.size())
                .boxed()
                .flatMap(index -> given.get(index).commitments().stream()
                        .map(promise -> whole(actor, promise, wholes.get(index))))
                .toList();
        transactions.retrying(() -> {
            moments.insertAll(wholes);
            commitments.insertAll(promises);
            log.createdInBulk(actor, wholes, promises);
        });
    }

    private static WholeContactMoment whole(Viewer actor, BulkContactMoment given) {
        Disclosure disclosure = given.disclosure();
        ContactMomentRow row = new ContactMomentRow(
                given.id(),
                given.subject(),
                given.channel(),
                given.status(),
                given.startsAt(),
                given.endsAt(),
                given.place(),
                given.note(),
                null,
                given.owner(),
                given.visibility(),
                disclosure.disclosureClass(),
                Disclosure.stored(disclosure.grounds()),
                null,
                null,
                1,
                given.loggedAt(),
                actor.userId(),
                actor.name(),
                given.loggedAt(),
                null);
        return new WholeContactMoment(
                row,
                given.participants().stream().map(BulkService::participant).toList(),
                given.challenges().entrySet().stream()
                        .map(entry -> new About(entry.getKey(), entry.getValue()))
                        .toList(),
                given.named(),
                given.deliveries().stream()
                        .map(delivery -> delivery(delivery, row))
                        .toList());
    }

    private static DeliveryRow delivery(BulkDelivery given, ContactMomentRow moment) {
        return new DeliveryRow(
                moment.id(),
                0,
                given.id(),
                given.message(),
                given.organisation(),
                given.number(),
                null,
                given.reception(),
                null,
                null,
                DeliveryRow.NO_LEVEL,
                moment.ownerId(),
                moment.startsAt(),
                moment.status(),
                moment.visibility(),
                false);
    }

    private static ParticipantRow participant(BulkParticipant given) {
        return ParticipantRow.unplaced(
                given.id(),
                given.side(),
                given.name(),
                given.functionName(),
                given.organisation(),
                given.organisationKind(),
                given.post(),
                given.person(),
                given.user());
    }

    private static WholeCommitment whole(Viewer actor, BulkCommitment given, WholeContactMoment moment) {
        Reach reach = moment.reach();
        CommitmentRow row = new CommitmentRow(
                given.id(),
                moment.row().id(),
                given.direction(),
                given.text(),
                null,
                given.organisation(),
                given.due() == null ? null : given.due().toString(),
                CommitmentRows.order(given.due()),
                given.forum(),
                given.state(),
                given.settledOn(),
                null,
                given.owner(),
                reach.visibility(),
                1,
                moment.row().createdAt(),
                actor.userId(),
                actor.name(),
                moment.row().updatedAt(),
                null,
                false);
        return new WholeCommitment(row, moment.challengeIds(), reach.principals());
    }
}
