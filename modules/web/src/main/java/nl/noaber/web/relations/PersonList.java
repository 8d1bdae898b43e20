package nl.noaber.web.relations;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;

/** A part of the list of persons. */
@AnswerTo("relations/persons")
public record PersonList(Persons persons) {

    public record Persons(int totalCount, List<Person> nodes, PageInfo pageInfo) {}

    public record Person(String id, String name, List<Post> posts, List<String> tags) {}

    public record Post(String name, Organisation organisation) {}

    public record Organisation(String id, String name) {}
}
