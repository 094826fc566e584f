// The first steps with Toloka in Kotlin: make a training, list trainings, open one, be refused.
package firststeps

import com.fasterxml.jackson.core.JsonProcessingException
import com.fasterxml.jackson.module.kotlin.readValue
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.TimeSource
import okhttp3.OkHttpClient
import toloka.client.apis.OperationsApi
import toloka.client.apis.ProjectsApi
import toloka.client.apis.TrainingsApi
import toloka.client.infrastructure.ApiClient
import toloka.client.infrastructure.ApiResponse
import toloka.client.infrastructure.ClientError
import toloka.client.infrastructure.ClientException
import toloka.client.infrastructure.Serializer
import toloka.client.infrastructure.ServerError
import toloka.client.infrastructure.Success
import toloka.client.models.Error
import toloka.client.models.FieldSpec
import toloka.client.models.Operation
import toloka.client.models.Project
import toloka.client.models.ProjectForm
import toloka.client.models.TaskSpec
import toloka.client.models.Training
import toloka.client.models.TrainingForm
import toloka.client.models.ViewSpec

// The sandbox is https://sandbox.toloka.dev/api, an emulator prints its own. No server is a safe default.
val baseUrl: String = System.getenv("TOLOKA_BASE_URL") ?: error("TOLOKA_BASE_URL is not set")

// okhttp would send a call again whose connection is cut, even one that the service has carried out.
val client: OkHttpClient = ApiClient.builder.retryOnConnectionFailure(false).build()
val projects = ProjectsApi(baseUrl, client)
val trainings = TrainingsApi(baseUrl, client)
val operations = OperationsApi(baseUrl, client)

fun main() {
    // The word for the token's kind stands before it. `Bearer` is not understood.
    ApiClient.apiKeyPrefix["Authorization"] = "ApiKey"
    ApiClient.apiKey["Authorization"] = System.getenv("TOLOKA_TOKEN")

    val projectId = createProject().id
    val form = TrainingForm(
        projectId = projectId,
        privateName = "Lost",
        inheritedInstructions = true,
        trainingTasksInTaskSuiteCount = 3,
    )
    for (number in 1..5) {
        trainings.createTraining(form.copy(privateName = "Practice $number"))
    }

    val all = list(projectId).toList()
    println("Listed: " + all.joinToString { it.privateName ?: "" })
    val trainingId = all.first().id

    // x-toloka-operation with `no_op: 204` stands on this call: the second time there is nothing to wait for. Then the
    // answer is empty, which `openTraining` takes for an error; `openTrainingWithHttpInfo` has the status.
    repeat(2) {
        val opened = answer(trainings.openTrainingWithHttpInfo(trainingId))
        println("Opened: " + if (opened == null) "it was open already" else finished(opened, 1.minutes).status)
    }

    try {
        trainings.createTraining(form.copy(projectId = "0"))
    } catch (refusal: ClientException) {
        val response = refusal.response as ClientError<*>
        println("Refused: " + explain(response.statusCode, response.body))
    }

    // A newer service may answer with a status that nobody knows yet, and with more fields. Neither is an error: a
    // status is a string. A field that the spec doesn't have is not kept, and null is a field that is not there.
    val read = trainings.getTraining(trainingId)
    println("Status: ${read.status}")
    println("As JSON: " + Serializer.jacksonObjectMapper.writeValueAsString(read))
}

fun createProject(): Project = projects.createProject(
    ProjectForm(
        publicName = "Cat or dog?",
        publicDescription = "Look at a picture and say which animal is in it.",
        taskSpec = TaskSpec(
            inputSpec = mapOf("image" to FieldSpec(type = "url")),
            outputSpec = mapOf("animal" to FieldSpec(type = "string")),
            viewSpec = ViewSpec(
                type = "classic",
                markup = "{{img src=image}} {{field type='input' name='animal'}}",
            ),
        ),
        assignmentsIssuingType = "AUTOMATED",
    ),
)

/**
 * Reads every page, as x-toloka-pagination on the list says:
 *
 *     {items: items, has_more: has_more, limit: limit, max_limit: 300, sort: sort, cursor: {id: id_gt, …}}
 *
 * Ask with sort=id. While the answer has `has_more`, ask the same again with id_gt = the ID of the page's last object.
 * Every list of the service has such a line.
 */
fun list(projectId: String): Sequence<Training> = sequence {
    var last: String? = null
    do {
        val page = trainings.getTrainings(
            projectId = projectId,
            sort = listOf("id"),
            limit = 2, // to see several pages; otherwise max_limit
            idGt = last,
        )
        yieldAll(page.items)
        check(!page.hasMore || page.items.isNotEmpty()) { "The page is empty, yet there are more" }
        last = page.items.lastOrNull()?.id
    } while (page.hasMore)
}

/**
 * Asks for the operation until it has ended, as x-toloka-operation on the call says:
 *
 *     {poll: getOperation, no_op: 204}
 *
 * `poll` is the operationId of the call that reads it. Soon at first, then ever more rarely, and not for ever.
 */
fun finished(started: Operation, timeout: Duration): Operation {
    val deadline = TimeSource.Monotonic.markNow() + timeout
    var operation = started
    var pause = 100L
    while (operation.status != "SUCCESS") {
        check(operation.status != "FAIL") { "Operation ${operation.id} failed" }
        check(deadline.hasNotPassedNow()) { "Operation ${operation.id} takes longer than $timeout" }
        Thread.sleep(pause)
        pause = minOf(2 * pause, 10_000)
        operation = operations.getOperation(operation.id)
    }
    return operation
}

/** What a call answered, or null if the answer is empty. */
fun <T> answer(response: ApiResponse<T?>): T? = when (response) {
    is Success -> response.data
    is ClientError -> error(explain(response.statusCode, response.body))
    is ServerError -> error(explain(response.statusCode, response.body))
    else -> error("Status ${response.statusCode}")
}

/** Says why a call was refused. The status is certain; the body may be empty, or HTML of a proxy. */
fun explain(status: Int, body: Any?): String {
    val error = try {
        Serializer.jacksonObjectMapper.readValue<Error>("$body")
    } catch (notJson: JsonProcessingException) {
        return "$status $body"
    }
    // The payload of a VALIDATION_ERROR maps the path of each refused field to what is wrong with it.
    val fields = if (error.code == "VALIDATION_ERROR") error.payload as Map<*, *> else emptyMap<Any, Any>()
    val faults = fields.map { (path, fault) -> ", $path: ${(fault as Map<*, *>)["code"]}" }
    return "$status ${error.code}" + faults.joinToString("")
}
