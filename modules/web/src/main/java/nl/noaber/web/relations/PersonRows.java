package nl.noaber.web.relations;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;

/** A part of the list of persons, for a file. */
@AnswerTo("relations/personRows")
public record PersonRows(Persons persons) {

    public record Persons(List<Person> nodes, PageInfo pageInfo) {}

    public record Person(String name, List<Post> posts, List<String> tags) {}

    public record Post(String name, Organisation organisation) {}

    public record Organisation(String name) {}
}
