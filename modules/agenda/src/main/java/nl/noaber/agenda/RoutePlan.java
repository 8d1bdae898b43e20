package nl.noaber.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The planning of a route, backwards from its end: how late each step can be for what follows, and how early for what
 * precedes. A step that is known to a month or a season bounds what follows by its first day and what precedes by its last.
 *
 * @param stops one for each step, in order
 */
public record RoutePlan(List<PlannedStop> stops) {

    public RoutePlan {
        stops = List.copyOf(stops);
    }

    /**
     * Plans a route.
     *
     * @param stops without a cycle
     * @param today before which nothing is that was not done
     */
    public static RoutePlan of(List<RouteStop> stops, LocalDate today) {
        return new RoutePlan(new RoutePlanner(stops, today).planned());
    }

    /** The step of this number, from 1. */
    public PlannedStop stop(int number) {
        return stops.get(number - 1);
    }

    /**
     * The numbers of the steps that are missed or have no day, and of all that come behind these: with more options no
     * other step stands otherwise.
     *
     * @param stops those that were planned
     */
    public Set<Integer> inQuestion(List<RouteStop> stops) {
        Set<Integer> open = new HashSet<>();
        int known = -1;
        while (open.size() > known) {
            known = open.size();
            for (int number = 1; number <= stops.size(); number++) {
                if (isOpen(number)
                        || stops.get(number - 1).follows().stream().anyMatch(one -> open.contains(one.step()))) {
                    open.add(number);
                }
            }
        }
        return open;
    }

    private boolean isOpen(int number) {
        RouteStanding standing = stop(number).standing();
        return standing == RouteStanding.MISSED || standing == RouteStanding.UNPLANNED;
    }

    /**
     * The steps that follow one another in a circle, each after the one that it follows, the first again at the end; empty
     * when none do.
     *
     * @param follows of each step, in order; numbers that are no step's do not count
     */
    public static List<Integer> cycle(List<List<RouteDependency>> follows) {
        Set<Integer> left = new HashSet<>();
        for (int number = 1; number <= follows.size(); number++) {
            left.add(number);
        }
        Set<Integer> free = free(follows, left);
        while (!free.isEmpty()) {
            left.removeAll(free);
            free = free(follows, left);
        }
        return left.isEmpty() ? List.of() : circle(follows, left);
    }

    /** Those that follow none of the others. */
    private static Set<Integer> free(List<List<RouteDependency>> follows, Set<Integer> left) {
        return left.stream()
                .filter(number -> before(follows, number).noneMatch(left::contains))
                .collect(Collectors.toSet());
    }

    private static List<Integer> circle(List<List<RouteDependency>> follows, Set<Integer> left) {
        List<Integer> walked = new ArrayList<>();
        int number = left.iterator().next();
        while (!walked.contains(number)) {
            walked.add(number);
            number = before(follows, number).filter(left::contains).findFirst().orElseThrow();
        }
        List<Integer> circle = new ArrayList<>(walked.subList(walked.indexOf(number), walked.size()));
        circle.add(number);
        return circle.reversed();
    }

    private static Stream<Integer> before(List<List<RouteDependency>> follows, int number) {
        return follows.get(number - 1).stream().map(RouteDependency::step);
    }
}
