package nl.noaber.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationKind;

/**
 * Who keeps a generated contact moment and who sees it: one in twenty is confidential to users of the demonstration, one
 * in twenty shared with one to three of the other regions, the first of them far more often than the last, one in twenty
 * the board's and one in twenty public.
 *
 * @param named the organisations it is shared with, or the users it is confidential to besides its owner
 */
record GeneratedSight(Owner owner, Visibility visibility, Set<UUID> named) {

    private static final List<Owner> OWNERS = List.of(
            new Owner(user("staff"), "Adviseur public affairs, Twente Board"),
            new Owner(user("staff-2"), "Programmasecretaris, Twente Board"));
    private static final List<UserId> CONFIDANTS = Stream.of("staff", "staff-2", "admin", "board", "partner", "auditor")
            .map(GeneratedSight::user)
            .toList();
    private static final int MOST_CONFIDANTS = 2;
    private static final int MOST_PARTNERS = 3;
    private static final int OF = 20;

    /** A user of the demonstration, and as what. */
    record Owner(UserId id, String function) {}

    /** Of the contact moment with this number, whatever else is drawn for it. */
    static GeneratedSight of(int number, List<Organisation> partners) {
        SplittableRandom random = new SplittableRandom(~number);
        Owner owner = OWNERS.get(random.nextInt(OWNERS.size()));
        return switch (random.nextInt(OF)) {
            case 0 -> new GeneratedSight(owner, Visibility.CONFIDENTIAL, confidants(random));
            case 1 -> new GeneratedSight(owner, Visibility.SHARED, sharing(partners, random));
            case 2 -> new GeneratedSight(owner, Visibility.BOARD, Set.of());
            case 3 -> new GeneratedSight(owner, Visibility.PUBLIC, Set.of());
            default -> new GeneratedSight(owner, Visibility.TEAM, Set.of());
        };
    }

    /** Those of these that can be shared with: the regions, or all when there is none. */
    static List<Organisation> partners(List<Organisation> organisations) {
        List<Organisation> regions = organisations.stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.NPVR_REGION)
                .toList();
        return regions.isEmpty() ? organisations : regions;
    }

    private static Set<UUID> confidants(SplittableRandom random) {
        Set<UUID> named = new HashSet<>();
        for (int drawn = random.nextInt(MOST_CONFIDANTS); drawn >= 0; drawn--) {
            named.add(CONFIDANTS.get(random.nextInt(CONFIDANTS.size())).value());
        }
        return named;
    }

    private static Set<UUID> sharing(List<Organisation> partners, SplittableRandom random) {
        Set<UUID> named = new HashSet<>();
        for (int drawn = random.nextInt(MOST_PARTNERS); drawn >= 0; drawn--) {
            double skewed = random.nextDouble();
            named.add(
                    partners.get((int) (skewed * skewed * partners.size())).id().value());
        }
        return named;
    }

    private static UserId user(String key) {
        return new UserId(Ids.named("user/" + key));
    }
}
