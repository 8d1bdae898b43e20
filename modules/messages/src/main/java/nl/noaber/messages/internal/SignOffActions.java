package nl.noaber.messages.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.messages.SignOffLinks;
import nl.noaber.messages.SignOffMail;
import nl.noaber.messages.SignOffMailId;
import nl.noaber.messages.SignOffMails;
import nl.noaber.messages.SignOffs;
import nl.noaber.messages.internal.SignOffPayloads.Changed;
import nl.noaber.messages.internal.SignOffPayloads.Reminded;
import nl.noaber.messages.internal.SignOffPayloads.Resent;
import nl.noaber.messages.internal.SignOffPayloads.ThroughLink;

/** Resolves what is done to sign-offs. */
@Singleton
final class SignOffActions {

    private final SignOffs signOffs;
    private final SignOffLinks links;
    private final SignOffMails mails;

    SignOffActions(SignOffs signOffs, SignOffLinks links, SignOffMails mails) {
        this.signOffs = signOffs;
        this.links = links;
        this.mails = mails;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("askSignOffs", this::ask)
                        .dataFetcher("signOffMessage", this::answer)
                        .dataFetcher("signOffThroughLink", this::answerThroughLink)
                        .dataFetcher("updateSignOff", this::update)
                        .dataFetcher("withdrawSignOff", this::withdraw)
                        .dataFetcher("remindSignOffs", this::remind)
                        .dataFetcher("takeOverProposal", this::takeOver)
                        .dataFetcher("shareAlignment", this::share)
                        .dataFetcher("resendSignOffMail", this::resend)
                        .dataFetcher("noteSignOffMailBounced", this::bounced));
    }

    private Payload ask(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(signOffs.ask(
                Asked.viewer(asked),
                SignOffInputs.message(input),
                SignOffInputs.asked(input),
                input.requiredDate("deadline")));
    }

    private Changed answer(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Changed.of(
                signOffs.answer(Asked.viewer(asked), SignOffInputs.signOff(input), SignOffInputs.answer(input)));
    }

    private ThroughLink answerThroughLink(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ThroughLink.of(links.answer(
                Asked.viewer(asked),
                input.requiredText("link"),
                SignOffInputs.answer(input),
                input.requiredText("answeredBy")));
    }

    private Changed update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Changed.of(signOffs.update(
                Asked.viewer(asked),
                SignOffInputs.signOff(input),
                Inputs.version(input),
                SignOffInputs.changed(input)));
    }

    private Changed withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Changed.of(signOffs.withdraw(Asked.viewer(asked), SignOffInputs.signOff(input), Inputs.version(input)));
    }

    private Reminded remind(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Reminded.of(
                signOffs.remind(Asked.viewer(asked), SignOffInputs.message(input), SignOffInputs.only(input)));
    }

    private Payload takeOver(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(signOffs.takeOver(
                Asked.viewer(asked),
                SignOffInputs.answerId(input),
                Inputs.version(input),
                Inputs.change(input),
                input.number("replacing")));
    }

    private Payload share(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(signOffs.share(
                Asked.viewer(asked),
                Inputs.id(input),
                Inputs.version(input),
                Boolean.TRUE.equals(input.flag("shared"))));
    }

    private Resent resend(DataFetchingEnvironment asked) {
        return mail(asked, mails::resend, "NOTHING_TO_SEND");
    }

    private Resent bounced(DataFetchingEnvironment asked) {
        return mail(asked, mails::noteBounced, "NOTHING_SENT");
    }

    private Resent mail(
            DataFetchingEnvironment asked,
            BiFunction<Viewer, SignOffMailId, Optional<SignOffMail>> action,
            String otherwise) {
        Viewer viewer = Asked.viewer(asked);
        SignOffMailId id = SignOffInputs.mail(Asked.input(asked));
        if (!viewer.isTeam()) {
            return Resent.refused("NOT_ALLOWED", "");
        }
        if (mails.byId(viewer, id).isEmpty()) {
            return Resent.refused("NOT_FOUND", "id");
        }
        return action.apply(viewer, id)
                .map(mail -> new Resent(mail, List.of()))
                .orElseGet(() -> Resent.refused(otherwise, "id"));
    }
}
