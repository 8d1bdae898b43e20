package nl.noaber.web.cofinancing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The list of projects as a file, each kind of money in columns of its own. */
@Singleton
class ProjectExport implements ExportedList {

    private static final int COUNTS = 9;
    private static final AmountColumns AMOUNTS = new AmountColumns(10, List.of("cost", "sure", "gap"));

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public String title() {
        return "cofinancing.projects";
    }

    @Override
    public List<String> headings() {
        return Stream.concat(
                        Stream.of(
                                "cofinancing.field.title",
                                "cofinancing.field.challenge",
                                "cofinancing.field.programme",
                                "cofinancing.field.lead",
                                "cofinancing.column.first",
                                "cofinancing.column.last",
                                "cofinancing.field.phase",
                                "cofinancing.field.state",
                                "cofinancing.field.visibility",
                                "cofinancing.column.counts"),
                        AMOUNTS.headings())
                .toList();
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        ProjectList.Projects projects = reading.run(ProjectList.class, CofinancingFilter.projects(part, address))
                .projects();
        return Rows.of(
                projects.nodes().stream().map(project -> cells(words, project)).toList(), projects.pageInfo());
    }

    private static List<@Nullable Object> cells(Words words, ProjectList.Project project) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(project.title());
        cells.add(project.challenge() == null ? null : project.challenge().title());
        cells.add(project.programme().name());
        cells.add(project.lead() == null ? null : project.lead().name());
        cells.add(project.firstYear());
        cells.add(project.lastYear());
        cells.add(words.say("cofinancing.phase." + project.phase()));
        cells.add(words.say("cofinancing.state." + project.state()));
        cells.add(words.say("shell.visibility." + project.visibility()));
        cells.add(words.say(project.isStopped() ? "cofinancing.counts.not" : "cofinancing.counts"));
        cells.addAll(AMOUNTS.cells(project.kinds()));
        return cells;
    }

    /** What was stopped is in no sum of several. */
    @Override
    public List<Total> totals(Words words) {
        return AMOUNTS.totals(words).stream()
                .map(total -> new Total(
                        words.say("cofinancing.total.running"),
                        total.columns(),
                        new Total.Where(COUNTS, words.say("cofinancing.counts"))))
                .toList();
    }
}
