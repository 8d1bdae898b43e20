package nl.noaber.web.contacts;

import java.util.List;

/** Something that looks like a mistake: {@code warnings { code field message successors { id name } }}. */
public record Warning(String code, String field, String message, List<Successor> successors) {

    /** Who held the post on that day. */
    public record Successor(String id, String name) {}
}
