// The first steps with Toloka in Go: make a training, list trainings, open one, be refused.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"toloka-first-steps/toloka"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := run(ctx); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	// The sandbox is https://sandbox.toloka.dev/api, an emulator prints its own. No server is a safe default.
	client, err := toloka.NewClientWithResponses(os.Getenv("TOLOKA_BASE_URL"), toloka.WithRequestEditorFn(authorize))
	if err != nil {
		return err
	}

	projectID, err := createProject(ctx, client)
	if err != nil {
		return err
	}
	inherited := true
	form := toloka.TrainingForm{ProjectId: projectID, InheritedInstructions: &inherited, TrainingTasksInTaskSuiteCount: 3}
	var training toloka.Training
	for number := range 5 {
		form.PrivateName = fmt.Sprintf("Practice %d", number+1)
		created, err := client.CreateTrainingWithResponse(ctx, form)
		if err != nil {
			return err
		}
		if created.JSON201 == nil {
			return refusal(created.HTTPResponse, created.Body)
		}
		training = *created.JSON201
	}

	var names []string
	for training, err := range trainings(ctx, client, toloka.GetTrainingsParams{ProjectId: &projectID}) {
		if err != nil {
			return err
		}
		names = append(names, *training.PrivateName)
	}
	fmt.Println("Listed:", strings.Join(names, ", "))

	// x-toloka-operation with `no_op: 204` stands on this call: the second time there is nothing to wait for.
	for range 2 {
		opened, err := client.OpenTrainingWithResponse(ctx, training.Id)
		if err != nil {
			return err
		}
		switch {
		case opened.StatusCode() == http.StatusNoContent:
			fmt.Println("Opened: it was open already")
		case opened.JSON202 != nil:
			operation, err := wait(ctx, client, *opened.JSON202)
			if err != nil {
				return err
			}
			fmt.Println("Opened:", operation.Status)
		default:
			return refusal(opened.HTTPResponse, opened.Body)
		}
	}

	form.ProjectId = "0"
	refused, err := client.CreateTrainingWithResponse(ctx, form)
	if err != nil {
		return err
	}
	fmt.Println("Refused:", refusal(refused.HTTPResponse, refused.Body))

	// A newer service may answer with a status that nobody knows yet, and with more fields. Neither is an error:
	// an enumeration is a string, and what is not declared lies in AdditionalProperties and is written again.
	read, err := client.GetTrainingWithResponse(ctx, training.Id)
	if err != nil {
		return err
	}
	if read.JSON200 == nil {
		return refusal(read.HTTPResponse, read.Body)
	}
	written, err := json.Marshal(read.JSON200)
	if err != nil {
		return err
	}
	fmt.Println("Status:", *read.JSON200.Status)
	fmt.Println("As JSON:", string(written))
	return nil
}

// authorize puts the word for the token's kind before it. `Bearer` is not understood.
func authorize(_ context.Context, request *http.Request) error {
	request.Header.Set("Authorization", "ApiKey "+os.Getenv("TOLOKA_TOKEN"))
	return nil
}

func createProject(ctx context.Context, client *toloka.ClientWithResponses) (string, error) {
	view := toloka.ViewSpec{}
	markup := "{{img src=image}} {{field type='input' name='animal'}}"
	tag := toloka.Classic
	if err := view.FromClassicViewSpec(toloka.ClassicViewSpec{Type: &tag, Markup: &markup}); err != nil {
		return "", err
	}
	created, err := client.CreateProjectWithResponse(ctx, toloka.ProjectForm{
		PublicName:        "Cat or dog?",
		PublicDescription: "Look at a picture and say which animal is in it.",
		TaskSpec: toloka.TaskSpec{
			InputSpec:  map[string]toloka.FieldSpec{"image": {Type: "url"}},
			OutputSpec: map[string]toloka.FieldSpec{"animal": {Type: "string"}},
			ViewSpec:   &view,
		},
		AssignmentsIssuingType: "AUTOMATED",
	})
	if err != nil {
		return "", err
	}
	if created.JSON201 == nil {
		return "", refusal(created.HTTPResponse, created.Body)
	}
	return created.JSON201.Id, nil
}

// trainings reads every page, as x-toloka-pagination on the list says:
//
//	{items: items, has_more: has_more, limit: limit, max_limit: 300, sort: sort, cursor: {id: id_gt, …}}
//
// Ask with sort=id. While the answer has `has_more`, ask the same again with id_gt = the ID of the page's last object.
// Every list of the service has such a line, so that one function over these names can page through all of them.
func trainings(
	ctx context.Context, client *toloka.ClientWithResponses, query toloka.GetTrainingsParams,
) iter.Seq2[toloka.Training, error] {
	return func(yield func(toloka.Training, error) bool) {
		limit := 2 // to see several pages; otherwise max_limit
		query.Sort, query.Limit = &[]string{"id"}, &limit
		for {
			answer, err := client.GetTrainingsWithResponse(ctx, &query)
			if err == nil && answer.JSON200 == nil {
				err = refusal(answer.HTTPResponse, answer.Body)
			}
			if err == nil && answer.JSON200.HasMore && len(answer.JSON200.Items) == 0 {
				err = errors.New("the page is empty, yet there are more")
			}
			if err != nil {
				yield(toloka.Training{}, err)
				return
			}
			page := answer.JSON200
			for _, training := range page.Items {
				if !yield(training, nil) {
					return
				}
			}
			if !page.HasMore {
				return
			}
			query.IdGt = &page.Items[len(page.Items)-1].Id
		}
	}
}

// wait asks for the operation until it has ended, as x-toloka-operation on the call says:
//
//	{poll: getOperation, no_op: 204}
//
// `poll` is the operationId of the call that reads it. Soon at first, then ever more rarely.
func wait(
	ctx context.Context, client *toloka.ClientWithResponses, operation toloka.Operation,
) (toloka.Operation, error) {
	for pause := 100 * time.Millisecond; operation.Status != "SUCCESS"; pause = min(2*pause, 10*time.Second) {
		if operation.Status == "FAIL" {
			return operation, fmt.Errorf("operation %s failed", operation.Id)
		}
		select {
		case <-ctx.Done():
			return operation, ctx.Err()
		case <-time.After(pause):
		}
		polled, err := client.GetOperationWithResponse(ctx, operation.Id)
		if err != nil {
			return operation, err
		}
		if polled.JSON200 == nil {
			return operation, refusal(polled.HTTPResponse, polled.Body)
		}
		operation = *polled.JSON200
	}
	return operation, nil
}

// refusal says why a call did not do what was asked. The status is certain; the body may be empty, or HTML of a proxy.
func refusal(response *http.Response, body []byte) error {
	var fault toloka.Error
	if json.Unmarshal(body, &fault) != nil || fault.Code == nil {
		return fmt.Errorf("%s: %s", response.Status, body)
	}
	text := fmt.Sprintf("%d %s", response.StatusCode, *fault.Code)
	// The payload of a VALIDATION_ERROR maps the path of each refused field to what is wrong with it.
	if fields, ok := fault.Payload.(map[string]any); ok && *fault.Code == "VALIDATION_ERROR" {
		for path, field := range fields {
			if field, ok := field.(map[string]any); ok {
				text += fmt.Sprintf(", %s: %v", path, field["code"])
			}
		}
	}
	return errors.New(text)
}
