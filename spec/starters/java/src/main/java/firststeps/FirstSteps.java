package firststeps;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import toloka.client.ApiClient;
import toloka.client.ApiException;
import toloka.client.ApiResponse;
import toloka.client.api.OperationsApi;
import toloka.client.api.ProjectsApi;
import toloka.client.api.TrainingsApi;
import toloka.client.model.AssignmentsIssuingType;
import toloka.client.model.ClassicViewSpec;
import toloka.client.model.Error;
import toloka.client.model.FieldSpec;
import toloka.client.model.FieldType;
import toloka.client.model.Operation;
import toloka.client.model.Project;
import toloka.client.model.ProjectForm;
import toloka.client.model.TaskSpec;
import toloka.client.model.Training;
import toloka.client.model.TrainingForm;
import toloka.client.model.TrainingPage;
import toloka.client.model.ViewSpec;

/** The first steps with Toloka in Java: make a training, list trainings, open one, be refused. */
public final class FirstSteps {
    private final ProjectsApi projects;
    private final TrainingsApi trainings;
    private final OperationsApi operations;

    private FirstSteps(ApiClient client) {
        projects = new ProjectsApi(client);
        trainings = new TrainingsApi(client);
        operations = new OperationsApi(client);
    }

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        // The sandbox is https://sandbox.toloka.dev/api, an emulator prints its own. No server is a safe default.
        client.setBasePath(Objects.requireNonNull(System.getenv("TOLOKA_BASE_URL"), "TOLOKA_BASE_URL is not set"));
        // The word for the token's kind stands before it. `Bearer` is not understood.
        client.addDefaultHeader("Authorization", "ApiKey " + System.getenv("TOLOKA_TOKEN"));
        // okhttp would send a call again whose connection is cut, even one that the service has carried out.
        client.setHttpClient(client.getHttpClient().newBuilder().retryOnConnectionFailure(false).build());
        try {
            new FirstSteps(client).run();
        } catch (ApiException refusal) {
            throw new IllegalStateException(explain(refusal), refusal);
        }
    }

    private void run() throws ApiException, InterruptedException {
        String projectId = createProject().getId();
        Training training = null;
        for (int number = 1; number <= 5; number++) {
            training = trainings.createTraining(form(projectId).privateName("Practice " + number)).execute();
        }

        List<String> names = new ArrayList<>();
        for (Training each : list(projectId)) {
            names.add(each.getPrivateName());
        }
        System.out.println("Listed: " + String.join(", ", names));

        // x-toloka-operation with `no_op: 204` stands on this call: the second time there is nothing to wait for.
        for (int time = 1; time <= 2; time++) {
            ApiResponse<Operation> opened = trainings.openTraining(training.getId()).executeWithHttpInfo();
            if (opened.getStatusCode() == 204) {
                System.out.println("Opened: it was open already");
            } else {
                Operation ended = await(opened.getData(), Duration.ofMinutes(1));
                System.out.println("Opened: " + ended.getStatus().getString());
            }
        }

        try {
            trainings.createTraining(form("0").privateName("Lost")).execute();
        } catch (ApiException refusal) {
            System.out.println("Refused: " + explain(refusal));
        }

        // A newer service may answer with a status that nobody knows yet, and with more fields. Neither is an error:
        // an enumeration holds any string, and what is not declared lies in getAdditionalProperties().
        Training read = trainings.getTraining(training.getId()).execute();
        System.out.println("Status: " + read.getStatus().getString());
        System.out.println("As JSON: " + read.toJson());
    }

    private Project createProject() throws ApiException {
        ClassicViewSpec view = new ClassicViewSpec()
                .type(ClassicViewSpec.TypeEnum.CLASSIC)
                .markup("{{img src=image}} {{field type='input' name='animal'}}");
        TaskSpec task = new TaskSpec()
                .inputSpec(Map.of("image", new FieldSpec().type(new FieldType("url"))))
                .outputSpec(Map.of("animal", new FieldSpec().type(new FieldType("string"))))
                .viewSpec(new ViewSpec(view));
        ProjectForm form = new ProjectForm()
                .publicName("Cat or dog?")
                .publicDescription("Look at a picture and say which animal is in it.")
                .taskSpec(task)
                .assignmentsIssuingType(new AssignmentsIssuingType("AUTOMATED"));
        return projects.createProject(form).execute();
    }

    private static TrainingForm form(String projectId) {
        return new TrainingForm()
                .projectId(projectId)
                .inheritedInstructions(true)
                .trainingTasksInTaskSuiteCount(3);
    }

    /**
     * Reads every page, as x-toloka-pagination on the list says:
     *
     * <pre>{items: items, has_more: has_more, limit: limit, max_limit: 300, sort: sort, cursor: {id: id_gt, …}}</pre>
     *
     * Ask with sort=id. While the answer has `has_more`, ask the same again with id_gt = the ID of the page's last
     * object. Every list of the service has such a line, so that one method over these names can page through all.
     */
    private List<Training> list(String projectId) throws ApiException {
        List<Training> all = new ArrayList<>();
        String last = null;
        TrainingPage page;
        do {
            page = trainings.getTrainings()
                    .projectId(projectId)
                    .sort(List.of("id"))
                    .limit(2) // to see several pages; otherwise max_limit
                    .idGt(last)
                    .execute();
            List<Training> items = page.getItems();
            if (page.getHasMore() && items.isEmpty()) {
                throw new IllegalStateException("The page is empty, yet there are more");
            }
            all.addAll(items);
            last = items.isEmpty() ? null : items.get(items.size() - 1).getId();
        } while (page.getHasMore());
        return all;
    }

    /**
     * Asks for the operation until it has ended, as x-toloka-operation on the call says:
     *
     * <pre>{poll: getOperation, no_op: 204}</pre>
     *
     * `poll` is the operationId of the call that reads it. Soon at first, then ever more rarely, and not for ever.
     */
    private Operation await(Operation operation, Duration timeout) throws ApiException, InterruptedException {
        Instant deadline = Instant.now().plus(timeout);
        for (long pause = 100; !operation.getStatus().getString().equals("SUCCESS"); pause = Math.min(2 * pause, 10_000)) {
            if (operation.getStatus().getString().equals("FAIL")) {
                throw new IllegalStateException("Operation " + operation.getId() + " failed");
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Operation " + operation.getId() + " takes longer than " + timeout);
            }
            Thread.sleep(pause);
            operation = operations.getOperation(operation.getId()).execute();
        }
        return operation;
    }

    /** Says why a call was refused. The status is certain; the body may be empty, or HTML of a proxy. */
    private static String explain(ApiException refusal) {
        Error error;
        try {
            error = Error.fromJson(refusal.getResponseBody());
        } catch (Exception notJson) {
            return refusal.getMessage();
        }
        if (error == null || error.getCode() == null) {
            return refusal.getMessage();
        }
        StringBuilder text = new StringBuilder(refusal.getCode() + " " + error.getCode().getString());
        // The payload of a VALIDATION_ERROR maps the path of each refused field to what is wrong with it.
        if (error.getCode().getString().equals("VALIDATION_ERROR") && error.getPayload() instanceof Map<?, ?> fields) {
            fields.forEach((path, fault) -> text.append(", " + path + ": " + ((Map<?, ?>) fault).get("code")));
        }
        return text.toString();
    }
}
