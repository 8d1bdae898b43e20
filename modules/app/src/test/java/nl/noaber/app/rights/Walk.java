package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every way through the schema. From a field of {@code Query} each type is reached once, along its shortest way, and there
 * all its fields are asked for: the plain ones, and of the others what they lead to. So each field of each type is
 * resolved, whatever module added it.
 */
final class Walk {

    /** Types that hang on many records and lead far: they are gone through from their own field of {@code Query} alone. */
    private static final Set<String> OF_THEIR_OWN = Set.of(
            "BudgetRound",
            "LobbyMessage",
            "MessageVersion",
            "CoverageMap",
            "CoveragePlan",
            "MessageConsistency",
            "AgendaItem",
            "AgendaRoute");

    /** Where one of those leads to what the other fields are gone through for. */
    private static final Set<String> OF_OTHERS =
            Set.of("Organisation", "Challenge", "ContactMoment", "LobbyMessage", "Project", "CostDivisionProposal");

    /** What others lead to as well, and where there may be nothing: no way on. */
    private static final Set<String> REMAINDERS = Set.of("droppedAsks", "askedFor", "contribution");

    private final GraphQLSchema schema;

    Walk(String printedSchema) {
        this.schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(printedSchema));
    }

    GraphQLSchema schema() {
        return schema;
    }

    List<String> rootFields() {
        return schema.getQueryType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    /** The types of record that have an id in the whole of Noaber. */
    List<String> nodeTypes() {
        GraphQLInterfaceType node = (GraphQLInterfaceType) requireNonNull(schema.getType("Node"));
        return requireNonNull(schema.getImplementations(node)).stream()
                .map(GraphQLObjectType::getName)
                .toList();
    }

    /** The documents that begin with this field, and its arguments as written in a document. */
    List<String> from(String rootField, String arguments) {
        GraphQLFieldDefinition root = schema.getQueryType().getFieldDefinition(rootField);
        UnaryOperator<String> begin = below -> "{ " + rootField + arguments + below + " }";
        Set<String> left = left(root);
        List<String> documents = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        Deque<Place> places = new ArrayDeque<>();
        enter(new Place(begin, root), reached, places);
        if (places.isEmpty()) {
            documents.add(begin.apply(shallow(root)));
        }
        while (!places.isEmpty()) {
            Place place = places.remove();
            documents.add(place.document(selection(place.type())));
            composites(place.type())
                    .filter(field -> !REMAINDERS.contains(field.getName()))
                    .filter(field -> objects(field).stream().noneMatch(object -> left.contains(object.getName())))
                    .forEach(field -> enter(place.by(field), reached, places));
        }
        return documents;
    }

    private Set<String> left(GraphQLFieldDefinition root) {
        boolean own = objects(root).stream().anyMatch(object -> OF_THEIR_OWN.contains(object.getName()));
        return own ? OF_OTHERS : OF_THEIR_OWN;
    }

    /** The first of those documents: the record itself and what is right beside it. */
    List<String> near(String rootField, String arguments) {
        return near(rootField, arguments, objects(schema.getQueryType().getFieldDefinition(rootField)));
    }

    /** The one of them about a record of this type. */
    List<String> near(String rootField, String arguments, String type) {
        return near(rootField, arguments, List.of(requireNonNull(schema.getObjectType(type), type)));
    }

    private List<String> near(String rootField, String arguments, List<GraphQLObjectType> types) {
        GraphQLFieldDefinition root = schema.getQueryType().getFieldDefinition(rootField);
        UnaryOperator<String> begin = below -> "{ " + rootField + arguments + below + " }";
        Place place = new Place(begin, root);
        return types.isEmpty()
                ? List.of(begin.apply(shallow(root)))
                : types.stream()
                        .map(type -> place.at(type).document(selection(type)))
                        .toList();
    }

    private void enter(Place way, Set<String> reached, Deque<Place> places) {
        for (GraphQLObjectType object : objects(way.field())) {
            if (reached.add(object.getName())) {
                places.add(way.at(object));
            }
        }
    }

    /** All fields of a type; of those that lead on, the plain fields that are found there. */
    private String selection(GraphQLObjectType type) {
        return Stream.concat(plain(type), composites(type).map(field -> field.getName() + page(field) + shallow(field)))
                .collect(Collectors.joining(" "));
    }

    private String shallow(GraphQLFieldDefinition field) {
        List<GraphQLObjectType> objects = objects(field);
        if (objects.isEmpty()) {
            return "";
        }
        return wrapped(
                field,
                objects.stream()
                        .map(object -> "... on " + object.getName() + " { __typename "
                                + plain(object)
                                        .map(name -> isOfTwoTypes(name, objects)
                                                ? object.getName() + "_" + name + ": " + name
                                                : name)
                                        .collect(Collectors.joining(" "))
                                + " }")
                        .collect(Collectors.joining(" ")));
    }

    /** Two types of one interface may have fields of one name and different types; those need an alias. */
    private static boolean isOfTwoTypes(String name, List<GraphQLObjectType> objects) {
        return objects.stream()
                        .flatMap(object -> Stream.ofNullable(object.getFieldDefinition(name)))
                        .map(field -> GraphQLTypeUtil.simplePrint(field.getType()))
                        .distinct()
                        .count()
                > 1;
    }

    private static Stream<String> plain(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> !(named(field) instanceof GraphQLFieldsContainer))
                .map(GraphQLFieldDefinition::getName);
    }

    private static GraphQLNamedOutputType named(GraphQLFieldDefinition field) {
        return (GraphQLNamedOutputType) requireNonNull(GraphQLTypeUtil.unwrapAll(field.getType()));
    }

    private static Stream<GraphQLFieldDefinition> composites(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream().filter(field -> named(field) instanceof GraphQLFieldsContainer);
    }

    /** Some of a list, the first of what is numbered or compared with a number, what is before a day, and what moves to one. */
    private static String page(GraphQLFieldDefinition field) {
        for (String number : List.of("number", "from")) {
            if (field.getArgument(number) != null) {
                return "(" + number + ": 1)";
            }
        }
        if (field.getArgument("time") != null) {
            return "(meeting: \"none\", time: {on: \"2026-10-02\"})";
        }
        if (field.getArgument("meeting") != null) {
            return "(meeting: \"2026-09-10\")";
        }
        return field.getArgument("first") == null ? "" : "(first: 5)";
    }

    /** The types of the records that a field gives; of a connection, those of its nodes. */
    private List<GraphQLObjectType> objects(GraphQLFieldDefinition field) {
        GraphQLNamedOutputType type = named(field);
        if (type instanceof GraphQLInterfaceType any) {
            return List.copyOf(schema.getImplementations(any));
        }
        if (type instanceof GraphQLObjectType object) {
            return isConnection(object) ? objects(object.getFieldDefinition("nodes")) : List.of(object);
        }
        return List.of();
    }

    private static boolean isConnection(GraphQLNamedOutputType type) {
        return type.getName().endsWith("Connection");
    }

    private static String wrapped(GraphQLFieldDefinition field, String selections) {
        GraphQLNamedOutputType type = named(field);
        if (!(type instanceof GraphQLObjectType object) || !isConnection(object)) {
            return " { " + selections + " }";
        }
        String count = object.getFieldDefinition("totalCount") == null ? "" : "totalCount ";
        return " { " + count + "nodes { " + selections + " } }";
    }

    /** A place on the way: how a document comes there, through which field, and at which type it then is. */
    private static final class Place {
        private final UnaryOperator<String> way;
        private final GraphQLFieldDefinition field;
        private final GraphQLObjectType type;

        Place(UnaryOperator<String> way, GraphQLFieldDefinition field) {
            this(way, field, GraphQLObjectType.newObject().name("Nowhere").build());
        }

        private Place(UnaryOperator<String> way, GraphQLFieldDefinition field, GraphQLObjectType type) {
            this.way = way;
            this.field = field;
            this.type = type;
        }

        GraphQLFieldDefinition field() {
            return field;
        }

        GraphQLObjectType type() {
            return type;
        }

        Place at(GraphQLObjectType object) {
            return new Place(way, field, object);
        }

        Place by(GraphQLFieldDefinition next) {
            return new Place(below -> document(next.getName() + page(next) + below), next);
        }

        String document(String selection) {
            return way.apply(wrapped(field, "... on " + type.getName() + " { " + selection + " }"));
        }
    }
}
